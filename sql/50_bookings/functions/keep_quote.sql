create or replace function private.keep_quote(booking_id uuid, quote jsonb)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.booking_line_items
    (booking_id, position, kind, label, quantity, unit_amount, amount, nightly_amounts)
  select
    keep_quote.booking_id,
    item.position,
    item.value ->> 'kind',
    item.value ->> 'label',
    (item.value ->> 'quantity')::integer,
    (item.value ->> 'unit_amount')::bigint,
    (item.value ->> 'amount')::bigint,
    (
      select array_agg(night.amount::bigint order by night.number)
      from jsonb_array_elements_text(item.value -> 'nightly_amounts') with ordinality as night (amount, number)
    )
  from jsonb_array_elements(keep_quote.quote -> 'line_items') with ordinality as item (value, position);

  insert into public.booking_earnings
    (booking_id, host_service_fee_amount, host_payout_amount, platform_amount, tax_amount)
  values
    (
      keep_quote.booking_id,
      (keep_quote.quote ->> 'host_service_fee_amount')::bigint,
      (keep_quote.quote ->> 'host_payout_amount')::bigint,
      (keep_quote.quote ->> 'platform_amount')::bigint,
      (keep_quote.quote ->> 'tax_amount')::bigint
    );
$$;

comment on function private.keep_quote(uuid, jsonb) is
  'Keeps the price of a stay with its booking: line items, and how the total is shared.';
