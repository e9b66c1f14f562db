-- No grants and no policies: reached through functions alone.
alter table private.ledger_accounts enable row level security;
alter table private.ledger_transfers enable row level security;
alter table private.ledger_entries enable row level security;
alter table private.provider_events enable row level security;
alter table private.idempotency_keys enable row level security;
