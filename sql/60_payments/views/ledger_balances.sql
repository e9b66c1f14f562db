create view private.ledger_balances
with (security_invoker = true)
as
  select
    account.kind,
    account.currency,
    coalesce(sum(entry.amount), 0)::bigint as balance
  from
    private.ledger_accounts as account
    left join private.ledger_entries as entry on entry.account_id = account.id
  group by account.kind, account.currency;

comment on view private.ledger_balances is
  'Balance of each account: debits less credits, in minor units. All of a currency add up to nothing.';
