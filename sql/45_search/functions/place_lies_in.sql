create or replace function private.place_lies_in(country text, region_key text, wider text)
returns boolean
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    place_lies_in.wider = lower(place_lies_in.country)
    or starts_with(place_lies_in.region_key, place_lies_in.wider)
    or exists (
      select
      from private.place_country_names as named
      where named.country = place_lies_in.country and starts_with(named.key, place_lies_in.wider)
    );
$$;

comment on function private.place_lies_in(text, text, text) is
  'Whether a place is in the country or region that follows its name: portugal, pt, the name of its region, or their beginning.';
