create or replace function private.tell_staff(roles public.staff_role[], kind text, data jsonb)
returns void
language sql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
  select private.notify_person(staff.person_id, tell_staff.kind, null, tell_staff.data)
  from private.staff_grants as staff
  where
    staff.role = any (tell_staff.roles)
    and staff.revoked_at is null
    and (staff.expires_at is null or staff.expires_at > private.clock())
  group by staff.person_id
  order by staff.person_id;
$$;

comment on function private.tell_staff(public.staff_role[], text, jsonb) is
  'A notification for everybody who holds one of these staff roles.';
