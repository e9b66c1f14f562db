create or replace function private.current_booking_rules()
returns public.booking_rules
language plpgsql
stable
security definer -- read by commands on behalf of people
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
declare
  rules public.booking_rules;
begin
  select in_force.* into rules
  from public.booking_rules as in_force
  where in_force.in_force_from <= private.clock()
  order by in_force.in_force_from desc
  limit 1;
  return rules;
end;
$$;

comment on function private.current_booking_rules is 'The rules that a booking made now is under.';
