create or replace function private.property_ids_of_my_arrivals()
returns setof uuid
language sql
stable
security definer -- policies call it once per statement, without a policy of their own
set search_path = ''
as $$
  select booking.property_id
  from public.bookings as booking
  where
    booking.guest_id = (select auth.uid())
    and booking.status in ('confirmed', 'in_progress')
    and private.clock() >= private.local_moment(
      booking.check_in,
      booking.check_in_time,
      booking.time_zone
    ) - interval '48 hours'
    and private.clock() < private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone);
$$;

comment on function private.property_ids_of_my_arrivals is
  'Properties that the caller arrives at within 48 hours, or stays at now.';

grant execute on function private.property_ids_of_my_arrivals() to authenticated;
