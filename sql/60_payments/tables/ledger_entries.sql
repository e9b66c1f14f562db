create table private.ledger_entries (
  transfer_id uuid not null references private.ledger_transfers (id)
    on delete restrict,
  account_id uuid not null references private.ledger_accounts (id)
    on delete restrict,
  amount bigint not null,
  primary key (transfer_id, account_id),
  constraint amount_is_not_zero check (amount <> 0)
);

create index ledger_entries_account_id_idx on private.ledger_entries (account_id);

comment on table private.ledger_entries is
  'One side of a transfer in minor units: debits are positive, credits negative. Never changed.';
