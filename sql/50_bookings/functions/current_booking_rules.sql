create or replace function private.current_booking_rules()
returns public.booking_rules
language sql
stable
security definer -- read by commands on behalf of people
set search_path = ''
as $$
  select rules.*
  from public.booking_rules as rules
  where rules.in_force_from <= private.clock()
  order by rules.in_force_from desc
  limit 1;
$$;

comment on function private.current_booking_rules is 'The rules that a booking made now is under.';
