create or replace function public.grant_staff_role(person_id uuid, role text, until timestamptz default null)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.grant_staff_role(
      grant_staff_role.person_id,
      grant_staff_role.role::public.staff_role,
      grant_staff_role.until
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.grant_staff_role(uuid, text, timestamptz) is
  'Makes a person staff in a role, for a time or until revoked; granted again, the new time counts. Administrators only.';

grant execute on function public.grant_staff_role(uuid, text, timestamptz) to authenticated;
