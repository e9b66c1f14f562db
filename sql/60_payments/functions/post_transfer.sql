create or replace function private.post_transfer(
  kind text,
  booking_id uuid,
  idempotency_key text,
  currency text,
  entries jsonb
)
returns uuid
language plpgsql
volatile
security definer -- the one writer of the ledger
set search_path = ''
as $$
declare
  transfer_id uuid;
begin
  if not exists (select from jsonb_each_text(post_transfer.entries) as pair where pair.value::bigint <> 0) then
    return null; -- nothing moves
  end if;
  insert into private.ledger_transfers (kind, booking_id, idempotency_key)
  values (post_transfer.kind, post_transfer.booking_id, post_transfer.idempotency_key)
  on conflict on constraint ledger_transfers_idempotency_key_is_unique do nothing
  returning id into transfer_id;
  if transfer_id is null then
    return null;
  end if;

  insert into private.ledger_entries (transfer_id, account_id, amount)
  select transfer_id, private.ledger_account(entry.account, post_transfer.currency), entry.amount
  from (
    select pair.key as account, pair.value::bigint as amount
    from jsonb_each_text(post_transfer.entries) as pair
    order by pair.key
  ) as entry
  where entry.amount <> 0;
  return transfer_id;
end;
$$;

comment on function private.post_transfer(text, uuid, text, text, jsonb) is
  'Posts a transfer: entries as {account: amount}, debits positive, credits negative, zeros left out; RM002 at commit when they don''t add up to nothing. A key that was posted before posts nothing and returns null.';
