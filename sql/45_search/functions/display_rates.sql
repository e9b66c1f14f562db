create or replace function private.display_rates(display_currency text)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  if display_currency is null then
    return null;
  end if;
  -- As private.converted_amount, for every currency that properties have their prices in.
  return (
    select coalesce(jsonb_object_agg(shown.code, shown.rate), '{}')
    from (
      select distinct on (origin.code)
        origin.code,
        jsonb_build_object(
          'wanted', wanted.rate, 'given', given.rate, 'shift', target.exponent - origin.exponent,
          'date', least(wanted.date, given.date)
        ) as rate
      from public.currencies as origin
      join public.currencies as target on target.code = display_rates.display_currency
      cross join lateral private.latest_rates(origin.code) as given
      join private.latest_rates(display_rates.display_currency) as wanted on wanted.base = given.base
      where exists (
        select from public.properties as property where property.currency = origin.code
      )
      order by origin.code, least(wanted.date, given.date) desc, given.base
    ) as shown
  );
end;
$$;

comment on function private.display_rates(text) is
  'By currency of properties the latest rates to show its amounts in another; those without a recent rate are missing. Null when no currency is asked for.';
