create or replace function private.price_is_asked(
  request private.search_request,
  nightly_amount bigint,
  total_amount bigint,
  currency text,
  rates jsonb
)
returns boolean
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  amount bigint;
begin
  if request.min_price is null and request.max_price is null then
    return true;
  end if;
  amount := private.shown_amount(
    case request.price_by when 'total' then price_is_asked.total_amount else price_is_asked.nightly_amount end, currency, rates
  );
  return coalesce(
    amount >= coalesce(request.min_price, amount) and amount <= coalesce(request.max_price, amount), false
  );
end;
$$;

comment on function private.price_is_asked(private.search_request, bigint, bigint, text, jsonb) is
  'Whether a price is in the range of a search, converted by the rates; not when there is no rate for it.';
