create or replace function private.staff_grant_document(staff private.staff_grants)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    jsonb_build_object(
      'person_id',
      staff.person_id,
      'role',
      staff.role,
      'granted_by',
      staff.granted_by,
      'granted_at',
      staff.granted_at,
      'expires_at',
      staff.expires_at,
      'revoked_at',
      staff.revoked_at
    );
$$;

comment on function private.staff_grant_document(private.staff_grants) is 'A grant as administrators read it.';
