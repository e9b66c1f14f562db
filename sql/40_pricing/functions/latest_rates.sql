create or replace function private.latest_rates(currency text)
returns table (base text, rate numeric, date date)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select latest_rates.currency, 1::numeric, (private.clock() at time zone 'UTC')::date
  union all
  (
    select distinct on (known.base) known.base, known.rate, known.date
    from public.exchange_rates as known
    where
      known.quote = latest_rates.currency
      -- Providers pause over weekends and holidays; what is older than that says nothing.
      and known.date between (private.clock() at time zone 'UTC')::date - 10 and (
        private.clock() at time zone 'UTC'
      )::date
    order by known.base, known.date desc
  );
$$;

comment on function private.latest_rates(text) is
  'What a currency was worth last, at most ten days ago, against each base; one of itself.';
