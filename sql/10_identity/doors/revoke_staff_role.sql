create or replace function public.revoke_staff_role(person_id uuid, role public.staff_role)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_staff_role(revoke_staff_role.person_id, revoke_staff_role.role);
$$;

comment on function public.revoke_staff_role(uuid, public.staff_role) is
  'Takes a role from a member of staff; false when there was none. The last administrator without an end stays. Administrators only.';

grant execute on function public.revoke_staff_role(uuid, public.staff_role) to authenticated;
