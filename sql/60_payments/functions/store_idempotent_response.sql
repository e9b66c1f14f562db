create or replace function private.store_idempotent_response(person_id uuid, operation text, key text, response jsonb)
returns void
language sql
volatile
security definer -- edge functions call it for a person
set search_path = ''
as $$
  update private.idempotency_keys as stored
  set response = store_idempotent_response.response
  where
    stored.person_id = store_idempotent_response.person_id
    and stored.operation = store_idempotent_response.operation
    and stored.key = store_idempotent_response.key;
$$;

comment on function private.store_idempotent_response(uuid, text, text, jsonb) is
  'Keeps the answer to a claimed request, to be repeated.';
