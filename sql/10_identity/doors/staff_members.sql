create or replace function public.staff_members()
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.staff_members();
$$;

comment on function public.staff_members is
  'Who is staff now: {person_id, display_name, role, granted_by, granted_at, expires_at, revoked_at}. Administrators only.';

grant execute on function public.staff_members() to authenticated;
