create or replace function private.last_arrival(criteria jsonb)
returns date
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      (last_arrival.criteria ->> 'check_in')::date,
      (date_trunc('month', (last_arrival.criteria ->> 'flexible_month')::date) + interval '1 month - 1 day')::date,
      'infinity'
    );
$$;

comment on function private.last_arrival(jsonb) is
  'The last day on which a search is still of the future: the asked arrival, or the end of the month; infinity without dates.';
