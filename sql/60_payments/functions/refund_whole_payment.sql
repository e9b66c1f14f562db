create or replace function private.refund_whole_payment(payment_id uuid, reason text)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  payment public.payments;
begin
  select payments.* into payment from public.payments where payments.id = refund_whole_payment.payment_id for update;
  if exists (select from public.refunds where refunds.payment_id = payment.id and refunds.reason <> 'made_at_provider') then
    return; -- one refund, whoever comes first
  end if;
  perform private.post_transfer(
    'refund_owed', payment.booking_id, 'refund_owed:' || payment.id, payment.currency,
    jsonb_build_object('booking_funds', payment.amount, 'refunds_payable', -payment.amount)
  );
  perform private.order_refunds(
    payment.booking_id, payment.id, payment.amount, refund_whole_payment.reason, 'refund_owed:' || payment.id
  );
end;
$$;

comment on function private.refund_whole_payment(uuid, text) is 'Gives back a payment that no booking stands for.';
