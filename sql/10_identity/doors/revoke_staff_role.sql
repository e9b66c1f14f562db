create or replace function public.revoke_staff_role(person_id uuid, role text)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_staff_role(revoke_staff_role.person_id, revoke_staff_role.role::public.staff_role);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.revoke_staff_role(uuid, text) is
  'Takes a role from a member of staff; false when there was none. The last administrator without an end stays. Administrators only.';

grant execute on function public.revoke_staff_role(uuid, text) to authenticated;
