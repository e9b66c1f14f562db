create or replace function private.weekday_set(weekdays smallint[])
returns int4multirange
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return coalesce(
    (select range_agg(int4range(weekday, weekday, '[]')) from unnest(weekday_set.weekdays) as weekday), '{[1,8)}'
  );
end;
$$;

comment on function private.weekday_set(smallint[]) is
  'Weekdays, 1 for Monday to 7 for Sunday, as what a constraint can compare; null for all of them.';

-- Constraints are checked as whoever writes.
grant execute on function private.weekday_set(smallint[]) to authenticated, service_role;
