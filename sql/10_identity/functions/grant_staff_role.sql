create or replace function private.grant_staff_role(
  person_id uuid,
  role public.staff_role,
  until timestamptz default null
)
returns jsonb
language plpgsql
volatile
security definer -- grants are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{admin}', 'grant staff role');
  staff private.staff_grants;
begin
  perform private.lock_staff_grants();
  -- The one who had to wait may have lost the role meanwhile.
  caller := private.staff_caller_id('{admin}', 'grant staff role');
  if not exists (select from public.profiles as profile where profile.id = grant_staff_role.person_id) then
    perform private.fail('RI006', format('grant staff role: there is no person "%s"', grant_staff_role.person_id));
  end if;
  perform private.guard_not_suspended(grant_staff_role.person_id);
  if grant_staff_role.role is null or grant_staff_role.until <= private.clock() then
    perform private.fail(
      'RV001', format('grant staff role "%s": the request is not well formed', grant_staff_role.role), 'until: in the future, or null'
    );
  end if;

  update private.staff_grants as earlier
  set revoked_at = private.clock()
  where earlier.person_id = grant_staff_role.person_id
    and earlier.role = grant_staff_role.role and earlier.revoked_at is null;
  insert into private.staff_grants (person_id, role, granted_by, expires_at)
  values (grant_staff_role.person_id, grant_staff_role.role, caller, grant_staff_role.until)
  returning * into staff;
  -- An administrator may have been given an end.
  perform private.guard_last_admin('grant staff role');
  perform private.log_action(
    'grant_staff_role', 'profiles', staff.person_id::text,
    jsonb_build_object('role', staff.role, 'expires_at', staff.expires_at)
  );
  return private.staff_grant_document(staff);
end;
$$;

comment on function private.grant_staff_role(uuid, public.staff_role, timestamptz) is 'See public.grant_staff_role.';

grant execute on function private.grant_staff_role(uuid, public.staff_role, timestamptz) to authenticated;
