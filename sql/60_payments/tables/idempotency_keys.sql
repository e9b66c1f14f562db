create table private.idempotency_keys (
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  operation text not null,
  key text not null,
  request_hash text not null,
  response jsonb,
  claimed_at timestamptz not null default private.clock(),
  primary key (person_id, operation, key),
  constraint key_is_not_too_long check (char_length(key) between 1 and 255)
);

create index idempotency_keys_claimed_at_idx on private.idempotency_keys (claimed_at);

comment on table private.idempotency_keys is
  'Requests that a person marked with an Idempotency-Key, and what was answered: the same key gets the same answer for a day.';
