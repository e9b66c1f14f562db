create or replace function private.weekday_bits(weekdays smallint[])
returns smallint
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select coalesce(bit_or(1 << weekday), 254)::smallint
  from unnest(weekday_bits.weekdays) as weekday;
$$;

comment on function private.weekday_bits(smallint[]) is 'Bit n for ISO weekday n; all of them for null.';
