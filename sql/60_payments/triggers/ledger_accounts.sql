create trigger ledger_accounts_stay
before delete or truncate on private.ledger_accounts
for each statement
execute function private.ledger_is_append_only();
