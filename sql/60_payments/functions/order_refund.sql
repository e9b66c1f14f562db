create or replace function private.order_refund(payment public.payments, amount bigint, reason text)
returns uuid
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_id uuid;
  -- More than was paid can't be given back: what was refunded elsewhere before counts towards this refund.
  left_to_refund bigint := payment.amount - (
    select coalesce(sum(refunds.amount), 0)
    from public.refunds
    where refunds.payment_id = payment.id and refunds.status <> 'failed'
  );
  given_before bigint := greatest(order_refund.amount - left_to_refund, 0);
begin
  perform private.post_transfer(
    'refund_made_before', payment.booking_id, 'refund_made_before:' || payment.id, payment.currency,
    jsonb_build_object('refunds_payable', given_before, 'platform_loss', -given_before)
  );
  if order_refund.amount - given_before <= 0 then
    return null;
  end if;

  insert into public.refunds (payment_id, booking_id, amount, currency, reason)
  values (
    payment.id, payment.booking_id, order_refund.amount - given_before, payment.currency, order_refund.reason
  )
  returning refunds.id into refund_id;
  perform private.enqueue('refund_payment', jsonb_build_object('refund_id', refund_id));
  return refund_id;
end;
$$;

comment on function private.order_refund(public.payments, bigint, text) is
  'Writes a refund and the job that asks the provider for it. The ledger owes the money already.';
