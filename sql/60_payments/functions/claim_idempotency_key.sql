create or replace function private.claim_idempotency_key(person_id uuid, operation text, key text, request_hash text)
returns jsonb
language plpgsql
volatile
security definer -- edge functions call it for a person
set search_path = ''
as $$
declare
  known private.idempotency_keys;
begin
  -- A request that runs at the same time waits here for the first: its commit shows the answer, its rollback the way.
  insert into private.idempotency_keys as stored (person_id, operation, key, request_hash)
  values (
    claim_idempotency_key.person_id, claim_idempotency_key.operation, claim_idempotency_key.key,
    claim_idempotency_key.request_hash
  )
  on conflict on constraint idempotency_keys_pkey do update
  set request_hash = excluded.request_hash, response = null, claimed_at = excluded.claimed_at
  where stored.claimed_at < private.clock() - interval '1 day';
  if found then
    return null;
  end if;

  select stored.* into known
  from private.idempotency_keys as stored
  where stored.person_id = claim_idempotency_key.person_id
    and stored.operation = claim_idempotency_key.operation
    and stored.key = claim_idempotency_key.key;
  if known.request_hash <> claim_idempotency_key.request_hash then
    perform private.fail(
      'RB007', format('cannot use Idempotency-Key "%s" again for %s: the request was another', known.key, known.operation)
    );
  end if;
  return known.response;
end;
$$;

comment on function private.claim_idempotency_key(uuid, text, text, text) is
  'Claims a key for a request of a person, in the transaction that does the work: null when it is to be done, else the answer that was given; RB007 when the key came with another request before.';
