create or replace function private.lock_calendar(property_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(lock_calendar.property_id::text, 0));
end;
$$;

comment on function private.lock_calendar(uuid) is
  'Everything that takes or frees nights of a property does so one after the other; held until the end of the transaction.';
