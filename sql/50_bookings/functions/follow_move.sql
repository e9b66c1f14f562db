create or replace function private.follow_move(
  booking public.bookings,
  from_status public.booking_status,
  actor public.booking_actor,
  actor_id uuid,
  reason text
)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  -- What was proposed for a booking that stood is void when it moves on.
  update public.booking_alterations
  set status = 'withdrawn'
  where booking_alterations.booking_id = booking.id and booking_alterations.status in ('open', 'awaiting_payment');
  perform private.move_nights(booking);

  if booking.status in ('requested', 'awaiting_payment', 'pre_approved') then
    perform private.enqueue('expire_booking', jsonb_build_object('booking_id', booking.id), booking.expires_at);
  end if;

  -- Last, so that what listens to the event (money, reviews, notifications) finds everything in place.
  insert into public.booking_events (booking_id, from_status, to_status, actor, actor_id, reason)
  values (
    booking.id, follow_move.from_status, booking.status, follow_move.actor, follow_move.actor_id,
    coalesce(follow_move.reason, '')
  );
end;
$$;

comment on function private.follow_move(public.bookings, public.booking_status, public.booking_actor, uuid, text) is
  'What every move of a booking brings about: nights, the job that lets it expire, and the event, whose triggers in higher domains move money and write notifications.';
