create or replace function private.revoke_staff_role(person_id uuid, role public.staff_role)
returns boolean
language plpgsql
volatile
security definer -- grants are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{admin}', 'revoke staff role');
begin
  perform private.lock_staff_grants();
  -- The one who had to wait may have lost the role meanwhile.
  caller := private.staff_caller_id('{admin}', 'revoke staff role');
  update private.staff_grants as staff
  set revoked_at = private.clock()
  where staff.person_id = revoke_staff_role.person_id
    and staff.role = revoke_staff_role.role and staff.revoked_at is null;
  if not found then
    return false;
  end if;
  perform private.guard_last_admin('revoke staff role');
  perform private.log_action(
    'revoke_staff_role', 'profiles', revoke_staff_role.person_id::text,
    jsonb_build_object('role', revoke_staff_role.role)
  );
  return true;
end;
$$;

comment on function private.revoke_staff_role(uuid, public.staff_role) is 'See public.revoke_staff_role.';

grant execute on function private.revoke_staff_role(uuid, public.staff_role) to authenticated;
