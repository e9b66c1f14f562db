create or replace function private.apply_payment_succeeded(
  booking public.bookings,
  payment public.payments,
  event private.provider_events
)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status = 'succeeded' then
    return 'repeated';
  end if;
  if (event.payload #>> '{data,object,amount_received}')::bigint is distinct from payment.amount
    or upper(event.payload #>> '{data,object,currency}') is distinct from payment.currency
  then
    return 'amount_mismatch';
  end if;

  update public.payments
  set status = 'succeeded', failure_code = null, succeeded_at = private.clock(), updated_at = private.clock()
  where payments.id = payment.id;
  perform private.post_transfer(
    'payment', booking.id, 'payment:' || payment.id, payment.currency,
    jsonb_build_object('provider_balance', payment.amount, 'booking_funds', -payment.amount)
  );
  return private.settle_payment(booking, payment);
end;
$$;

comment on function private.apply_payment_succeeded(public.bookings, public.payments, private.provider_events) is
  'The money has arrived: it is posted, and the booking confirmed or the money given back.';
