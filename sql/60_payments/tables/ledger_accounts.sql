create table private.ledger_accounts (
  id uuid primary key default private.uuid_v7(),
  kind text not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  created_at timestamptz not null default private.clock(),
  constraint kind_is_known
    check (
      kind in (
        'provider_balance',
        'booking_funds',
        'refunds_payable',
        'host_payable',
        'platform_revenue',
        'taxes_payable',
        'platform_loss'
      )
    ),
  constraint ledger_accounts_kind_currency_is_unique unique (kind, currency)
);

create index ledger_accounts_currency_idx on private.ledger_accounts (currency);

comment on table private.ledger_accounts is
  'Where money is (provider_balance: debit) and whose it is (the others: credit): one account per kind and currency. Balances are derived, see ledger_balances.';
