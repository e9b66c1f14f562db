create or replace function private.record_refund_result(
  refund_id uuid,
  provider_refund_id text,
  status text,
  failure_code text default null
)
returns text
language plpgsql
volatile
security definer -- the refund job calls it with what the provider answered; events come to the same place
set search_path = ''
as $$
declare
  refund public.refunds;
  payer text;
begin
  select refunds.* into refund from public.refunds where refunds.id = record_refund_result.refund_id;
  perform private.lock_booking_of_payment(refund.payment_id);
  update public.refunds
  set provider_refund_id = coalesce(refunds.provider_refund_id, record_refund_result.provider_refund_id)
  where refunds.id = refund.id
  returning refunds.* into refund;
  payer := case refund.reason when 'made_at_provider' then 'platform_loss' else 'refunds_payable' end;

  if record_refund_result.status = 'succeeded' and refund.status = 'pending' then
    update public.refunds
    set status = 'succeeded', succeeded_at = private.clock(), updated_at = private.clock()
    where refunds.id = refund.id;
    update public.payments
    set refunded_amount = payments.refunded_amount + refund.amount, updated_at = private.clock()
    where payments.id = refund.payment_id;
    perform private.post_transfer(
      'refund', refund.booking_id, 'refund:' || refund.id, refund.currency,
      jsonb_build_object(payer, refund.amount, 'provider_balance', -refund.amount)
    );
    return 'refunded';
  end if;

  -- A refund that failed is final, whatever older events still say.
  if record_refund_result.status in ('failed', 'canceled') and refund.status <> 'failed' then
    update public.refunds
    set
      status = 'failed', failure_code = coalesce(record_refund_result.failure_code, record_refund_result.status),
      updated_at = private.clock()
    where refunds.id = refund.id;
    if refund.status = 'succeeded' then
      update public.payments
      set refunded_amount = payments.refunded_amount - refund.amount, updated_at = private.clock()
      where payments.id = refund.payment_id;
      perform private.post_transfer(
        'refund_returned', refund.booking_id, 'refund_returned:' || refund.id, refund.currency,
        jsonb_build_object(payer, -refund.amount, 'provider_balance', refund.amount)
      );
    end if;
    return 'refund_failed';
  end if;
  return 'repeated';
end;
$$;

comment on function private.record_refund_result(uuid, text, text, text) is
  'Applies what the provider says of a refund, in whatever order: pending, succeeded, failed or canceled.';
