create or replace function private.apply_charge_refunded(payment public.payments, event private.provider_events)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  charge jsonb := event.payload #> '{data,object}';
  provider_refund jsonb;
  refund public.refunds;
  covered bigint := payment.refunded_amount;
begin
  if payment.status <> 'succeeded' then
    return 'waits_for_payment';
  end if;
  if jsonb_array_length(coalesce(charge #> '{refunds,data}', '[]')) > 0 then
    for provider_refund in select * from jsonb_array_elements(charge #> '{refunds,data}') loop
      perform private.apply_refund_event(payment, provider_refund);
    end loop;
    return 'refunded';
  end if;

  -- Without the list there is only a sum: our own refunds that it covers are done. Others come as events of their own.
  for refund in
    select refunds.* from public.refunds where refunds.payment_id = payment.id and refunds.status = 'pending' order by refunds.id
  loop
    covered := covered + refund.amount;
    exit when covered > (charge ->> 'amount_refunded')::bigint;
    perform private.record_refund_result(refund.id, null, 'succeeded');
  end loop;
  return 'refunded';
end;
$$;

comment on function private.apply_charge_refunded(public.payments, private.provider_events) is
  'The sum refunded of a charge has changed: completes the refunds that it covers.';
