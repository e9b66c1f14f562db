create or replace function private.is_staff()
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select private.has_staff_role(enum_range(null::public.staff_role));
$$;

comment on function private.is_staff is 'Whether the caller is staff, in whatever role.';

grant execute on function private.is_staff() to anon, authenticated, service_role;
