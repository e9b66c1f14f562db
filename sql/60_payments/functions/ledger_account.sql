create or replace function private.ledger_account(kind text, currency text)
returns uuid
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  account_id uuid;
begin
  select account.id into account_id
  from private.ledger_accounts as account
  where account.kind = ledger_account.kind and account.currency = ledger_account.currency;
  if account_id is null then
    insert into private.ledger_accounts (kind, currency)
    values (ledger_account.kind, ledger_account.currency)
    on conflict on constraint ledger_accounts_kind_currency_is_unique do update
    set kind = excluded.kind
    returning id into account_id;
  end if;
  return account_id;
end;
$$;

comment on function private.ledger_account(text, text) is
  'The account of a kind in a currency, opened when first needed.';
