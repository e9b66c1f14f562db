create or replace function private.apply_refund_event(payment public.payments, provider_refund jsonb)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_id uuid;
begin
  if payment.status <> 'succeeded' then
    return 'waits_for_payment';
  end if;

  select refunds.id into refund_id
  from public.refunds
  where refunds.payment_id = payment.id
    and (
      refunds.provider_refund_id = apply_refund_event.provider_refund ->> 'id'
      or refunds.provider_refund_id is null
      and (
        refunds.id::text = apply_refund_event.provider_refund #>> '{metadata,refund_id}'
        or refunds.amount = (apply_refund_event.provider_refund ->> 'amount')::bigint
      )
    )
  order by
    refunds.provider_refund_id is null,
    refunds.id::text = apply_refund_event.provider_refund #>> '{metadata,refund_id}' desc nulls last,
    refunds.id
  limit 1;

  if refund_id is null then
    -- Somebody gave money back at the provider's own site.
    insert into public.refunds (payment_id, booking_id, amount, currency, reason)
    values (
      payment.id, payment.booking_id, (apply_refund_event.provider_refund ->> 'amount')::bigint, payment.currency,
      'made_at_provider'
    )
    returning refunds.id into refund_id;
  end if;
  return private.record_refund_result(
    refund_id, apply_refund_event.provider_refund ->> 'id', apply_refund_event.provider_refund ->> 'status',
    apply_refund_event.provider_refund ->> 'failure_reason'
  );
end;
$$;

comment on function private.apply_refund_event(public.payments, jsonb) is
  'Finds the refund that the provider speaks of, or writes down one made elsewhere, and applies its status.';
