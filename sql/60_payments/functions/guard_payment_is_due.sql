create or replace function private.guard_payment_is_due(booking public.bookings, alteration public.booking_alterations)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if alteration.id is not null then
    if alteration.expires_at <= private.clock() then
      perform private.fail(
        'RB006', format('cannot pay the alteration of booking "%s": its time ended at %s', booking.code, alteration.expires_at)
      );
    end if;
    return;
  end if;
  if booking.status = 'expired'
    or booking.status in ('requested', 'awaiting_payment') and booking.expires_at <= private.clock()
  then
    perform private.fail('RB006', format('cannot pay booking "%s": its time ended at %s', booking.code, booking.expires_at));
  end if;
  if booking.status not in ('requested', 'awaiting_payment') then
    perform private.fail('RM001', format('cannot pay booking "%s": it is %s', booking.code, booking.status));
  end if;
end;
$$;

comment on function private.guard_payment_is_due(public.bookings, public.booking_alterations) is
  'Refuses to take money for a booking that doesn''t wait for it.';
