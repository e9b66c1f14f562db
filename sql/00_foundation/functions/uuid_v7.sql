create or replace function private.uuid_v7()
returns uuid
language plpgsql
volatile
security invoker
parallel safe
set search_path = ''
as $$
declare
  milliseconds numeric := extract(epoch from clock_timestamp()) * 1000;
begin
  -- RFC 9562: 48 bits of Unix milliseconds, the version 0111, then 12 bits of the fraction of the millisecond
  -- (its method 3), so that rows that one transaction writes one after the other sort so too; the rest is random.
  return encode(
    overlay(
      overlay(
        uuid_send(gen_random_uuid())
        placing substring(int8send(floor(milliseconds)::bigint) from 3)
        from 1 for 6
      )
      placing int2send((28672 + floor(mod(milliseconds, 1) * 4096))::smallint)
      from 7 for 2
    ),
    'hex'
  )::uuid;
end;
$$;

comment on function private.uuid_v7 is
  'A new UUID that sorts by the time it was made, to the microsecond (RFC 9562, version 7).';

grant execute on function private.uuid_v7() to anon, authenticated, service_role;
