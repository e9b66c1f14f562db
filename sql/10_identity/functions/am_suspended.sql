create or replace function private.am_suspended()
returns boolean
language sql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
  select private.is_suspended((select auth.uid()));
$$;

comment on function private.am_suspended is 'Whether the caller is suspended; policies of Storage ask it.';

grant execute on function private.am_suspended() to anon, authenticated, service_role;
