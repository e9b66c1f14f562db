create or replace function private.move_booking(
  booking_id uuid,
  to_status public.booking_status,
  actor public.booking_actor,
  actor_id uuid default null,
  reason text default ''
)
returns public.bookings
language plpgsql
volatile
security definer -- the one writer of booking status: no person may update bookings
set search_path = ''
as $$
declare
  booking public.bookings;
  rules public.booking_rules;
  from_status public.booking_status;
begin
  select bookings.* into booking from public.bookings where bookings.id = move_booking.booking_id for update;
  if not found then
    perform private.fail('RB003', format('cannot move booking "%s": it does not exist', move_booking.booking_id));
  end if;

  perform private.guard_transition(booking, move_booking.to_status, move_booking.actor);
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;

  from_status := booking.status;
  update public.bookings
  set
    status = move_booking.to_status,
    expires_at = case move_booking.to_status
      when 'requested' then private.clock() + rules.request_lifetime
      when 'pre_approved' then private.clock() + rules.request_lifetime
      when 'awaiting_payment' then private.clock() + rules.payment_hold
      when 'confirmed' then null
      else bookings.expires_at
    end,
    confirmed_at = case when move_booking.to_status = 'confirmed' then private.clock() else bookings.confirmed_at end,
    cancelled_at = case
      when move_booking.to_status in ('cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff') then private.clock()
      else bookings.cancelled_at
    end,
    updated_at = private.clock()
  where bookings.id = booking.id
  returning bookings.* into booking;

  perform private.follow_move(booking, from_status, move_booking.actor, move_booking.actor_id, move_booking.reason);

  -- What followed may have moved it on: an accepted request that is paid already is confirmed at once.
  select bookings.* into booking from public.bookings where bookings.id = move_booking.booking_id;
  return booking;
end;
$$;

comment on function private.move_booking(uuid, public.booking_status, public.booking_actor, uuid, text) is
  'Moves a booking: locks it, checks the transition, writes status and event, and lets everything follow in the same transaction.';
