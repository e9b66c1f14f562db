create table private.provider_events (
  id text primary key,
  type text not null,
  provider_payment_id text,
  payload jsonb not null,
  happened_at timestamptz not null,
  received_at timestamptz not null default private.clock(),
  applied_at timestamptz,
  outcome text
);

create index provider_events_provider_payment_id_idx on private.provider_events (provider_payment_id)
where applied_at is null;

comment on table private.provider_events is
  'What the payment provider told us, once per event whatever the number of deliveries; applied when applied_at is set.';
