create or replace function private.my_guest_booking_ids()
returns setof uuid
language sql
stable
security definer -- policies of the parts of bookings call it once per statement, without a policy of their own
set search_path = ''
as $$
  select bookings.id from public.bookings where bookings.guest_id = (select auth.uid());
$$;

comment on function private.my_guest_booking_ids is 'Bookings that the caller is guest of.';

grant execute on function private.my_guest_booking_ids() to authenticated;
