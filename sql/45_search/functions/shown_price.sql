create or replace function private.shown_price(
  display_currency text,
  nightly_amount bigint,
  total_amount bigint,
  rate jsonb
)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  rates constant jsonb := jsonb_build_object('', rate);
begin
  return case
    when rate is not null then jsonb_build_object(
      'currency', display_currency,
      'nightly_amount', private.shown_amount(nightly_amount, '', rates),
      'total_amount', private.shown_amount(total_amount, '', rates),
      'rate', trim_scale(round((rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric, 10)),
      'date', rate -> 'date',
      'approximate', true
    )
  end;
end;
$$;

comment on function private.shown_price(text, bigint, bigint, jsonb) is
  'About what a price comes to in another currency, as quote_stay shows it; null when no recent rate is known.';
