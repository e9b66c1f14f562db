create or replace function private.refuse_suspended()
returns trigger
language plpgsql
volatile
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
declare
  caller uuid := auth.uid();
begin
  -- Jobs and webhooks have no caller: what goes on by itself goes on.
  if caller is not null then
    perform private.guard_not_suspended(caller);
  end if;
  return null;
end;
$$;

comment on function private.refuse_suspended is
  'Trigger: whatever door it comes by, a suspended caller''s statement changes nothing.';
