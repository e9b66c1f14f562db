create or replace function private.dates_are_valid(property public.properties, check_in date, check_out date)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select
    (
      isfinite(dates_are_valid.check_in)
      and isfinite(dates_are_valid.check_out)
      and dates_are_valid.check_out > dates_are_valid.check_in
      and dates_are_valid.check_in >= private.property_today(property.time_zone)
      and dates_are_valid.check_out <= (private.property_today(property.time_zone) + interval '2 years 1 day')::date
    ) is true;
$$;

comment on function private.dates_are_valid(public.properties, date, date) is
  'Whether these are the dates of a coming stay, not more than two years ahead.';
