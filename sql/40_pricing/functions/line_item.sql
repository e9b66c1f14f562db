create or replace function private.line_item(kind text, label text, quantity bigint, unit_amount bigint, amount bigint)
returns jsonb
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select
    jsonb_build_array(
      jsonb_build_object(
        'kind',
        line_item.kind,
        'label',
        line_item.label,
        'quantity',
        line_item.quantity,
        'unit_amount',
        line_item.unit_amount,
        'amount',
        line_item.amount
      )
    );
$$;

comment on function private.line_item(text, text, bigint, bigint, bigint) is 'A line of a quote, as an array of one.';
