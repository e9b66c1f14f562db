create or replace function private.rate_expression(rates jsonb)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  branches text;
begin
  if rates is null then
    return null;
  end if;
  select string_agg(
    format(
      'when %L then %s::float8', code,
      (rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric * 10::numeric ^ (rate ->> 'shift')::integer
    ),
    ' ' order by code
  )
  into branches
  from jsonb_each(rates) as known (code, rate);
  return case when branches is null then 'null::float8' else format('(case listing.currency %s end)', branches) end;
end;
$$;

comment on function private.rate_expression(jsonb) is
  'SQL for what a minor unit of the currency of a listing is worth by rates of private.display_rates, null where there is no rate; null without rates.';
