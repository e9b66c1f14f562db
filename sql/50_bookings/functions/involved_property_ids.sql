create or replace function private.involved_property_ids()
returns setof uuid
language plpgsql
stable
security definer -- the policy of properties calls it once per statement, without the policies of what it reads
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select helper.property_id
  from public.co_hosts as helper
  where helper.person_id = (select auth.uid())
  union all
  select booking.property_id
  from public.bookings as booking
  where booking.guest_id = (select auth.uid());
end;
$$;

comment on function private.involved_property_ids is
  'Properties that the caller helps with as a co-host or has booked, whatever their status.';

grant execute on function private.involved_property_ids() to authenticated;
