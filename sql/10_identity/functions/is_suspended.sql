create or replace function private.is_suspended(person_id uuid)
returns boolean
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  return exists (
    select
    from private.suspensions as suspension
    where suspension.person_id = is_suspended.person_id and suspension.lifted_at is null
  );
end;
$$;

comment on function private.is_suspended(uuid) is 'Whether a person is suspended now.';
