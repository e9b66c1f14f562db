create or replace function private.cancel_booking(booking_id uuid, reason text)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(cancel_booking.booking_id, caller, 'full');
  actor public.booking_actor := private.party_of(booking, caller, 'full');
  target public.booking_status := case actor when 'guest' then 'cancelled_by_guest' else 'cancelled_by_host' end;
begin
  -- What isn't confirmed is taken back or declined: nothing is kept of it.
  if booking.status in ('inquiry', 'pre_approved', 'requested', 'awaiting_payment') then
    perform private.guard_not_lapsed(booking, 'cancel');
    return private.move_booking(
      booking.id, case actor when 'guest' then 'withdrawn' else 'declined' end::public.booking_status,
      actor, caller, cancel_booking.reason
    );
  end if;

  -- A stay that is over by now can't be cancelled any more, whether or not the job that ends it has run.
  booking := private.advance_stay(booking.id);
  perform private.guard_transition(booking, target, actor);
  perform private.keep_cancellation(booking, actor, private.cancellation_of(booking, actor));
  return private.move_booking(booking.id, target, actor, caller, cancel_booking.reason);
end;
$$;

comment on function private.cancel_booking(uuid, text) is 'See public.cancel_booking.';

grant execute on function private.cancel_booking(uuid, text) to authenticated;
