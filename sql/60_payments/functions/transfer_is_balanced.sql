create or replace function private.transfer_is_balanced()
returns trigger
language plpgsql
volatile
security definer -- runs at commit, as whoever commits
set search_path = ''
as $$
declare
  -- A row of either table: the transfer itself (which may have no entries) or one of its entries.
  posted_id uuid := coalesce(to_jsonb(new) ->> 'transfer_id', to_jsonb(new) ->> 'id');
  sums numeric[];
begin
  select array_agg(total.amount) into sums
  from (
    select sum(entry.amount) as amount
    from private.ledger_entries as entry
    inner join private.ledger_accounts as account on account.id = entry.account_id
    where entry.transfer_id = posted_id
    group by account.currency
  ) as total;
  if cardinality(sums) is distinct from 1 or sums[1] <> 0 then
    perform private.fail(
      'RM002', format('cannot post transfer "%s": its entries add up to %s', posted_id, coalesce(sums::text, 'none'))
    );
  end if;
  return null;
end;
$$;

comment on function private.transfer_is_balanced is
  'Trigger at commit: the entries of a transfer are in one currency and add up to nothing.';
