create or replace function private.taken_nights(property_id uuid, nights daterange)
returns datemultirange
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select coalesce(range_agg(taken.stay), '{}'::datemultirange)
  from public.occupancies as taken
  where taken.property_id = taken_nights.property_id and taken.stay && taken_nights.nights;
$$;

comment on function private.taken_nights(uuid, daterange) is
  'What is taken of these nights and touches them, for whatever reason.';
