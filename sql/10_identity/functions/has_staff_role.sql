create or replace function private.has_staff_role(roles public.staff_role[])
returns boolean
language plpgsql
stable
security definer -- reads staff_grants, which callers can't
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return exists (
      select
      from private.staff_grants as staff
      where
        staff.person_id = (select auth.uid())
        and staff.role = any (has_staff_role.roles)
        and staff.revoked_at is null
        and (staff.expires_at is null or staff.expires_at > private.clock())
        and not private.is_suspended(staff.person_id)
    );
end;
$$;

comment on function private.has_staff_role(public.staff_role[]) is
  'Whether the caller holds one of these staff roles now; a suspended person holds none.';

grant execute on function private.has_staff_role(public.staff_role[]) to anon, authenticated, service_role;
