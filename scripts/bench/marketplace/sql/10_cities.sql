-- The city of rank r has 1/r times as many properties as the first, and a centre that is the smaller for it.
update bench.cities
set
  upto = share.upto,
  spread = 0.085 * cities.rank ^ -0.3,
  time_zone = private.time_zone_at(cities.latitude, cities.longitude)
from (
  select rank, sum(1.0 / rank) over (order by rank) / sum(1.0 / rank) over () as upto
  from bench.cities
) as share
where share.rank = cities.rank;

-- Somewhat like the rates of 2026: what a euro is worth.
insert into public.exchange_rates (base, quote, date, rate, source)
select 'EUR', rate.currency, plan.today, rate.rate, 'bench'
from bench.plan
cross join (
  values
    ('USD', 1.1), ('GBP', 0.85), ('JPY', 160), ('KRW', 1500), ('THB', 38), ('TRY', 45), ('BRL', 6), ('MXN', 20),
    ('ARS', 1500), ('ZAR', 20), ('CZK', 25), ('HUF', 400), ('DKK', 7.5), ('PLN', 4.3), ('IDR', 17500), ('SGD', 1.5),
    ('MAD', 10.5), ('AED', 4), ('AUD', 1.7), ('NZD', 1.9), ('CAD', 1.5), ('SEK', 11), ('NOK', 11.5), ('CHF', 0.95),
    ('COP', 4500), ('ISK', 145)
) as rate (currency, rate)
on conflict do nothing;
