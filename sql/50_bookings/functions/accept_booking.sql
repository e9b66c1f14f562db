create or replace function private.accept_booking(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(accept_booking.booking_id, caller, 'bookings');
begin
  perform private.guard_not_lapsed(booking, 'accept');
  return private.move_booking(booking.id, 'awaiting_payment', private.party_of(booking, caller, 'bookings'), caller);
end;
$$;

comment on function private.accept_booking(uuid) is
  'The host takes a request: the guest now pays, or the card that is authorised already is charged.';

grant execute on function private.accept_booking(uuid) to authenticated;
