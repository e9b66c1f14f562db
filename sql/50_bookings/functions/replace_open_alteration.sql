create or replace function private.replace_open_alteration(booking public.bookings, actor public.booking_actor)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.expire_alterations(booking.id);
  if exists (
    select
    from public.booking_alterations as alteration
    where alteration.booking_id = booking.id
      and (
        alteration.status = 'awaiting_payment'
        or alteration.status = 'open' and alteration.proposed_by <> replace_open_alteration.actor
      )
  ) then
    perform private.fail('RB008', format('cannot alter booking "%s": another alteration has to be answered or paid first', booking.code));
  end if;
  update public.booking_alterations
  set status = 'withdrawn'
  where booking_alterations.booking_id = booking.id and booking_alterations.status = 'open';
end;
$$;

comment on function private.replace_open_alteration(public.bookings, public.booking_actor) is
  'Withdraws the earlier proposal of the same side; refuses while the other side''s waits for an answer.';
