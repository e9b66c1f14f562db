create or replace function private.is_suspended(person_id uuid)
returns boolean
language sql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
  select
    exists (
      select
      from private.suspensions as suspension
      where suspension.person_id = is_suspended.person_id and suspension.lifted_at is null
    );
$$;

comment on function private.is_suspended(uuid) is 'Whether a person is suspended now.';
