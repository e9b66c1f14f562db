create or replace function private.caller_id()
returns uuid
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
begin
  perform private.guard_not_suspended(caller);
  return caller;
end;
$$;

comment on function private.caller_id is
  'Id of the person who gives a command; fails with RI001 when nobody is signed in, with RI005 when suspended.';

grant execute on function private.caller_id() to anon, authenticated, service_role;
