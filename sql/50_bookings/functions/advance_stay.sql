create or replace function private.advance_stay(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- called by the sweep, and by commands that can't wait for it
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = advance_stay.booking_id for update;
  if booking.status = 'confirmed'
    and private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone) <= private.clock()
  then
    booking := private.move_booking(booking.id, 'in_progress', 'system');
  end if;
  if booking.status = 'in_progress'
    and private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone) <= private.clock()
  then
    booking := private.move_booking(booking.id, 'completed', 'system');
  end if;
  return booking;
end;
$$;

comment on function private.advance_stay(uuid) is
  'Begins and completes a stay by property time; does nothing when it is not time, so it may be called at any time and again.';
