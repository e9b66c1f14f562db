create or replace function public.grant_staff_role(
  person_id uuid,
  role public.staff_role,
  until timestamptz default null
)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.grant_staff_role(grant_staff_role.person_id, grant_staff_role.role, grant_staff_role.until);
$$;

comment on function public.grant_staff_role(uuid, public.staff_role, timestamptz) is
  'Makes a person staff in a role, for a time or until revoked; granted again, the new time counts. Administrators only.';

grant execute on function public.grant_staff_role(uuid, public.staff_role, timestamptz) to authenticated;
