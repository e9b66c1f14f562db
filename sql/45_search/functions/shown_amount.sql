create or replace function private.shown_amount(amount bigint, currency text, rates jsonb)
returns bigint
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  rate constant jsonb := rates -> currency;
  exact numeric;
begin
  if rates is null then
    return amount;
  end if;
  exact := amount * (rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric * 10::numeric ^ (rate ->> 'shift')::integer;
  -- More than the largest amount there is can't be told.
  return case when abs(exact) < 9e18 then private.round_half_even(exact) end;
end;
$$;

comment on function private.shown_amount(bigint, text, jsonb) is
  'An amount by rates of private.display_rates, as it is without; null when the currency has no rate.';
