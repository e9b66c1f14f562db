create or replace function private.short_code()
returns text
language sql
volatile
security invoker
parallel safe
set search_path = ''
as $$
  -- 10 characters of 32 that can't be confused: 50 bits, unique by constraint.
  select string_agg(
    substring('23456789ABCDEFGHJKLMNPQRSTUVWXYZ' from (get_byte(bytes.random, i) % 32) + 1 for 1), ''
  )
  from (select uuid_send(gen_random_uuid()) as random) as bytes, unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) as i;
$$;

comment on function private.short_code is 'A random code of ten characters, without letters that look like digits.';
