create or replace function private.refuse_suspended_host()
returns trigger
language plpgsql
volatile
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
begin
  perform private.guard_not_suspended(new.host_id);
  return new;
end;
$$;

comment on function private.refuse_suspended_host is
  'Trigger: nobody, co-hosts and staff included, publishes a property of a suspended host.';
