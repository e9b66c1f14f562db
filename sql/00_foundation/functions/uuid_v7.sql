create or replace function private.uuid_v7()
returns uuid
language plpgsql
volatile
security invoker
parallel safe
set search_path = ''
as $$
begin
  -- RFC 9562: 48 bits of Unix milliseconds, version 7, the rest random. Version bits 0100 of v4 become 0111.
  return encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1
      ),
      53, 1
    ),
    'hex'
  )::uuid;
end;
$$;

comment on function private.uuid_v7() is 'A new UUID that sorts by the time it was made (RFC 9562, version 7).';

grant execute on function private.uuid_v7() to anon, authenticated, service_role;
