create trigger ledger_entries_are_append_only
before update or delete or truncate on private.ledger_entries
for each statement
execute function private.ledger_is_append_only();

create constraint trigger ledger_entries_are_balanced
after insert on private.ledger_entries
deferrable initially deferred
for each row
execute function private.transfer_is_balanced();
