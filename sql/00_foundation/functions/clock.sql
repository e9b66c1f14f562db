-- The only reader of time in the domain. On a database marked as test it is replaced by one that can be set.
create or replace function private.clock()
returns timestamptz
language plpgsql
stable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return now();
end;
$$;

comment on function private.clock is 'Now: the start of the transaction.';

grant execute on function private.clock() to anon, authenticated, service_role;
