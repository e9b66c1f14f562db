create view private.booking_balances
with (security_invoker = true)
as
  select
    transfer.booking_id,
    account.kind,
    account.currency,
    sum(entry.amount)::bigint as balance
  from
    private.ledger_transfers as transfer
    inner join private.ledger_entries as entry on entry.transfer_id = transfer.id
    inner join private.ledger_accounts as account on account.id = entry.account_id
  group by transfer.booking_id, account.kind, account.currency;

comment on view private.booking_balances is
  'What each booking has left on each account: debits less credits, in minor units.';
