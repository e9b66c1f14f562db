create or replace function private.withdraw_booking(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its guest
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(withdraw_booking.booking_id, caller);
begin
  perform private.guard_not_lapsed(booking, 'withdraw');
  return private.move_booking(booking.id, 'withdrawn', private.party_of(booking, caller), caller);
end;
$$;

comment on function private.withdraw_booking(uuid) is
  'The guest takes back a request, or a booking that is not paid yet.';

grant execute on function private.withdraw_booking(uuid) to authenticated;
