create or replace function private.order_refunds(
  booking_id uuid,
  payment_id uuid,
  amount bigint,
  reason text,
  idempotency_key text
)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  payment record;
  refund_id uuid;
  left_to_order bigint := order_refunds.amount;
begin
  -- A booking that was altered has several payments: the last one is given back first. More than was paid can't be.
  for payment in
    select
      payments.id, payments.currency,
      payments.amount - (
        select coalesce(sum(refunds.amount), 0)::bigint
        from public.refunds
        where refunds.payment_id = payments.id and refunds.status <> 'failed'
      ) as refundable
    from public.payments
    where payments.booking_id = order_refunds.booking_id
      and payments.status = 'succeeded'
      and (order_refunds.payment_id is null or payments.id = order_refunds.payment_id)
    order by payments.id desc
    for update
  loop
    if least(left_to_order, payment.refundable) > 0 then
      insert into public.refunds (payment_id, booking_id, amount, currency, reason)
      values (
        payment.id, order_refunds.booking_id, least(left_to_order, payment.refundable), payment.currency,
        order_refunds.reason
      )
      returning refunds.id into refund_id;
      perform private.enqueue('refund_payment', jsonb_build_object('refund_id', refund_id));
      left_to_order := left_to_order - least(left_to_order, payment.refundable);
    end if;
  end loop;

  -- The rest was given back at the provider's own site before, as a loss that is none now.
  perform private.post_transfer(
    'refund_made_before', order_refunds.booking_id, 'refund_made_before:' || order_refunds.idempotency_key,
    (select bookings.currency from public.bookings where bookings.id = order_refunds.booking_id),
    jsonb_build_object('refunds_payable', left_to_order, 'platform_loss', -left_to_order)
  );
end;
$$;

comment on function private.order_refunds(uuid, uuid, bigint, text, text) is
  'Writes the refunds of an amount that the ledger owes, of one payment or of all of a booking, and the jobs that ask the provider for them.';
