create or replace function private.apply_payment_authorized(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status not in ('pending', 'failed') then
    return 'repeated';
  end if;
  update public.payments
  set status = 'authorized', failure_code = null, authorized_at = private.clock(), updated_at = private.clock()
  where payments.id = payment.id;

  if booking.status = 'awaiting_payment' then
    perform private.capture_for(booking, payment.id);
  elsif booking.status not in ('requested', 'inquiry', 'pre_approved') then
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
  return 'authorized';
end;
$$;

comment on function private.apply_payment_authorized(public.bookings, public.payments) is
  'The card is authorised: kept for the host''s answer, captured when that has come, released when the booking is over.';
