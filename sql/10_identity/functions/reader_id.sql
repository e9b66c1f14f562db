create or replace function private.reader_id()
returns uuid
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  caller uuid := auth.uid();
begin
  if caller is null then
    perform private.fail('RI001', 'this needs a signed-in person');
  end if;
  return caller;
end;
$$;

comment on function private.reader_id is
  'Id of the person who reads; fails with RI001 when nobody is signed in. What changes something asks caller_id.';

grant execute on function private.reader_id() to anon, authenticated, service_role;
