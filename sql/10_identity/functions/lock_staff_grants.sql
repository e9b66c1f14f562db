create or replace function private.lock_staff_grants()
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('private.staff_grants', 0));
$$;

comment on function private.lock_staff_grants is
  'Whatever could take the last administrator away happens one after the other; held until the end of the transaction.';
