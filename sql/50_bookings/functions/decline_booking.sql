create or replace function private.decline_booking(booking_id uuid, reason text)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(decline_booking.booking_id, caller, 'bookings');
begin
  perform private.guard_not_lapsed(booking, 'decline');
  return private.move_booking(booking.id, 'declined', private.party_of(booking, caller, 'bookings'), caller, decline_booking.reason);
end;
$$;

comment on function private.decline_booking(uuid, text) is 'The host refuses a request; its nights are free again.';

grant execute on function private.decline_booking(uuid, text) to authenticated;
