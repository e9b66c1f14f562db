create or replace function private.guard_transition(
  booking public.bookings,
  to_status public.booking_status,
  actor public.booking_actor
)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if not exists (
    select from public.booking_transitions as transition
    where transition.from_status = booking.status
      and transition.to_status = guard_transition.to_status
      and transition.actor = guard_transition.actor
  ) then
    perform private.fail(
      'RB002',
      format(
        'cannot move booking "%s" to %s as %s: it is %s',
        booking.code, guard_transition.to_status, guard_transition.actor, booking.status
      )
    );
  end if;
end;
$$;

comment on function private.guard_transition(public.bookings, public.booking_status, public.booking_actor) is
  'Refuses a move that is not a row of booking_transitions.';
