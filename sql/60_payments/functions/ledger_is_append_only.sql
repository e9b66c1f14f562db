create or replace function private.ledger_is_append_only()
returns trigger
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.fail('RM007', format('cannot %s %s: what is posted stays posted', lower(tg_op), tg_table_name));
  return null;
end;
$$;

comment on function private.ledger_is_append_only is 'Trigger: refuses to change or remove what the ledger says.';
