-- Two properties in five have a season and a few nights of their own: 0.8 rules per property.
insert into public.calendar_rules (id, property_id, kind, from_date, to_date, nightly_price, min_nights, closed_to_arrival)
select
  bench.id('rule ' || rule.kind, property.number * 2 + (rule.kind = 'override')::integer),
  property.id,
  rule.kind,
  plan.today + rule.from_day,
  plan.today + rule.from_day + rule.days,
  round(property.base_price * rule.factor),
  case when bench.chance(property.number, 201) < 0.3 then rule.min_nights end,
  rule.kind = 'override' and bench.chance(property.number, 202) < 0.05
from bench.plan
cross join (
  select id, base_price, bench.number(id) as number
  from public.properties
  offset 0
) as property
cross join lateral (
  values
    ('season'::public.calendar_rule_kind, 10 + (bench.chance(property.number, 203) * 250)::integer, 75, 1.3, 3),
    ('override', (bench.chance(property.number, 204) * 330)::integer, 7, 1.6, 2)
) as rule (kind, from_day, days, factor, min_nights)
where bench.chance(property.number, 200) < 0.4;

insert into public.promotions (id, property_id, name, percent, stay_from, stay_to)
select bench.id('promotion', property.number), property.id, 'Spring', 15, plan.today, plan.today + 120
from bench.plan
cross join (
  select id, bench.number(id) as number from public.properties offset 0
) as property
where bench.chance(property.number, 205) < 0.05;
