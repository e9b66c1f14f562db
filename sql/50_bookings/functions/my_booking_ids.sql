create or replace function private.my_booking_ids()
returns setof uuid
language sql
stable
security definer -- policies of the parts of bookings call it once per statement, without a policy of their own
set search_path = ''
as $$
  select bookings.id
  from public.bookings
  where
    bookings.guest_id = (select auth.uid())
    or bookings.host_id = (select auth.uid())
    or bookings.property_id = any (array(select private.helped_property_ids('bookings')));
$$;

comment on function private.my_booking_ids is
  'Bookings that the caller is guest or host of, or helps with as a co-host in scope bookings.';

grant execute on function private.my_booking_ids() to authenticated;
