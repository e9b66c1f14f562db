create or replace function private.converted_amount(
  amount bigint,
  from_currency text,
  to_currency text,
  out converted bigint,
  out rate numeric,
  out rate_date date
)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- Through a base that both have a rate against, whichever is the most recent.
  select
    private.round_half_even(exact.amount),
    trim_scale(round(wanted.rate / given.rate, 10)),
    least(wanted.date, given.date)
  from
    private.latest_rates(converted_amount.from_currency) as given
    join private.latest_rates(converted_amount.to_currency) as wanted on wanted.base = given.base
    join public.currencies as origin on origin.code = converted_amount.from_currency
    join public.currencies as target on target.code = converted_amount.to_currency
    cross join lateral (
      select
        converted_amount.amount * wanted.rate / given.rate * 10::numeric ^ (target.exponent - origin.exponent) as amount
    ) as exact
  -- More than the largest amount there is can't be told.
  where abs(exact.amount) < 9e18
  order by least(wanted.date, given.date) desc, given.base
  limit 1;
$$;

comment on function private.converted_amount(bigint, text, text) is
  'An amount of minor units in another currency, with the rate between whole units and its day; nulls when no rate is known, or it is more than an amount can be.';
