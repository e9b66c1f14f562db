create or replace function private.line_items_amount(line_items jsonb)
returns bigint
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select coalesce(sum((item ->> 'amount')::bigint), 0)::bigint
  from jsonb_array_elements(line_items_amount.line_items) as item;
$$;

comment on function private.line_items_amount(jsonb) is 'The sum of line items.';
