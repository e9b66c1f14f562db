create table private.ledger_transfers (
  id uuid primary key default private.uuid_v7(),
  kind text not null,
  booking_id uuid references public.bookings (id)
    on delete restrict,
  idempotency_key text not null,
  happened_at timestamptz not null default private.clock(),
  created_at timestamptz not null default private.clock(),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$'),
  constraint ledger_transfers_idempotency_key_is_unique unique (idempotency_key)
);

create index ledger_transfers_booking_id_idx on private.ledger_transfers (booking_id);

comment on table private.ledger_transfers is
  'A movement of money: entries that add up to nothing. Written by private.post_transfer only, never changed.';
