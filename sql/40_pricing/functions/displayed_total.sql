create or replace function private.displayed_total(quote jsonb, display_currency text)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  shown record;
begin
  if not exists (select from public.currencies where code = displayed_total.display_currency) then
    perform private.fail('RC011', format('show prices in "%s": there is no such currency', displayed_total.display_currency));
  end if;
  select * into shown
  from private.converted_amount(
    (displayed_total.quote ->> 'total_amount')::bigint, displayed_total.quote ->> 'currency', displayed_total.display_currency
  );
  return case
    when shown.rate is not null then jsonb_build_object(
      'currency', displayed_total.display_currency, 'total_amount', shown.converted, 'rate', shown.rate,
      'date', shown.rate_date, 'approximate', true
    )
  end;
end;
$$;

comment on function private.displayed_total(jsonb, text) is
  'About what a quote comes to in another currency, to be shown only; null when no recent rate is known, or it is more than an amount can be.';
