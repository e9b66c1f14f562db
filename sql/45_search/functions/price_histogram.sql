create or replace function private.price_histogram(amounts bigint[], scale double precision)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  most_buckets constant integer := 20;
  least_amount bigint;
  usual_amount bigint;
  width bigint;
begin
  -- Equal steps up to what all but two in a hundred cost; the last bucket has no end.
  select min(amount), percentile_disc(0.98) within group (order by amount)
  into least_amount, usual_amount
  from unnest(amounts) as amount;
  width := greatest(1, ceil((usual_amount - least_amount + 1) / most_buckets::numeric));
  return coalesce(
    (
      select jsonb_agg(
        jsonb_build_object(
          'from', least_amount + bucket.number * width,
          'to', case when bucket.number < most_buckets - 1 then least_amount + (bucket.number + 1) * width end,
          'count', round(coalesce(counted.n, 0) * scale)
        )
        order by bucket.number
      )
      from generate_series(0, most_buckets - 1) as bucket (number)
      left join (
        select least(most_buckets - 1, (amount - least_amount) / width) as number, count(*) as n
        from unnest(amounts) as amount
        group by 1
      ) as counted on counted.number = bucket.number
      where least_amount is not null
    ),
    '[]'
  );
end;
$$;

comment on function private.price_histogram(bigint[], double precision) is
  'How many amounts lie in each of twenty steps: from, to (not included, null for the last) and count; none without amounts.';
