create or replace function private.short_code()
returns text
language plpgsql
volatile
security invoker
parallel safe
set search_path = ''
as $$
declare
  letters constant text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  random constant bytea := uuid_send(gen_random_uuid());
  code text := '';
  place integer;
begin
  -- 10 characters of 32 that can't be confused: 50 bits, unique by constraint. Bytes 6 to 8 of a UUID are not all random.
  foreach place in array array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12] loop
    code := code || substr(letters, get_byte(random, place) % 32 + 1, 1);
  end loop;
  return code;
end;
$$;

comment on function private.short_code is 'A random code of ten characters, without letters that look like digits.';
