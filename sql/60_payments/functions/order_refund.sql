create or replace function private.order_refund(payment public.payments, amount bigint, reason text)
returns uuid
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_id uuid;
begin
  if order_refund.amount <= 0 then
    return null;
  end if;
  insert into public.refunds (payment_id, booking_id, amount, currency, reason)
  values (payment.id, payment.booking_id, order_refund.amount, payment.currency, order_refund.reason)
  returning refunds.id into refund_id;
  perform private.enqueue('refund_payment', jsonb_build_object('refund_id', refund_id));
  return refund_id;
end;
$$;

comment on function private.order_refund(public.payments, bigint, text) is
  'Writes a refund and the job that asks the provider for it. The ledger owes the money already.';
