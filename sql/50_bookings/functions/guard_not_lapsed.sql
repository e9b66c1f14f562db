create or replace function private.guard_not_lapsed(booking public.bookings, action text)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if booking.status in ('requested', 'pre_approved', 'awaiting_payment') and booking.expires_at <= private.clock() then
    perform private.fail(
      'RB002', format('cannot %s booking "%s": it expired at %s', guard_not_lapsed.action, booking.code, booking.expires_at)
    );
  end if;
end;
$$;

comment on function private.guard_not_lapsed(public.bookings, text) is
  'Refuses a booking whose time is over, whether or not the job that says so has run.';
