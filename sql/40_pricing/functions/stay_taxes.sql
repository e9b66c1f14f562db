create or replace function private.stay_taxes(
  property public.properties,
  check_in date,
  nights integer,
  taxable_amount bigint,
  adults integer,
  children integer
)
returns table (label text, quantity integer, unit_amount bigint, amount bigint, is_included boolean)
language plpgsql
stable
security definer -- reads tax_rules, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  return query
  select
    rule.name || case when rule.is_included then ' (included)' else '' end,
    units.quantity,
    case when rule.kind = 'percent' then share.amount else rule.amount end,
    share.amount,
    rule.is_included
  from private.tax_rules as rule
  cross join lateral (
    select least(stay_taxes.nights, coalesce(rule.max_nights, stay_taxes.nights)) as nights
  ) as taxed
  cross join lateral (
    select case rule.kind
      when 'percent' then 1
      when 'per_night' then taxed.nights
      else taxed.nights * (stay_taxes.adults + case when rule.children_pay then stay_taxes.children else 0 end)
    end as quantity
  ) as units
  cross join lateral (
    -- A percentage with a cap in nights falls on the average price of so many nights.
    select case
      when rule.kind <> 'percent' then units.quantity * rule.amount
      else private.round_half_even(
        stay_taxes.taxable_amount::numeric * taxed.nights * rule.percent
        / (stay_taxes.nights * (100 + case when rule.is_included then rule.percent else 0 end))
      )
    end as amount
  ) as share
  where rule.country = property.country
    and (rule.region is null or lower(rule.region) = lower(property.region))
    and (rule.city is null or lower(rule.city) = lower(property.city))
    and (rule.currency is null or rule.currency = property.currency)
    and rule.from_date <= stay_taxes.check_in
    and (rule.to_date is null or rule.to_date > stay_taxes.check_in)
    and share.amount > 0
  order by rule.is_included, rule.code;
end;
$$;

comment on function private.stay_taxes(public.properties, date, integer, bigint, integer, integer) is
  'The taxes on a stay: of what the host charges, by the jurisdictions that the property stands in.';
