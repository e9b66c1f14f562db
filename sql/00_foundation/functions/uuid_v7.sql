create or replace function private.uuid_v7()
returns uuid
language plpgsql
volatile
security invoker
parallel safe
set search_path = ''
as $$
declare
  microseconds bigint := round(date_part('epoch', clock_timestamp()) * 1000000);
begin
  -- RFC 9562: 48 bits of Unix milliseconds, the version 0111, then 12 bits of the fraction of the millisecond
  -- (its method 3), so that rows that one transaction writes one after the other sort so too; the rest is random.
  return encode(
    overlay(
      uuid_send(gen_random_uuid())
      placing int8send(microseconds / 1000 << 16 | 28672 | microseconds % 1000 * 4096 / 1000)
      from 1 for 8
    ),
    'hex'
  )::uuid;
end;
$$;

comment on function private.uuid_v7 is
  'A new UUID that sorts by the time it was made, to the microsecond (RFC 9562, version 7).';

grant execute on function private.uuid_v7() to anon, authenticated, service_role;
