create or replace function private.staff_members()
returns setof jsonb
language sql
stable
security definer -- grants are nobody's to read but through this
set search_path = ''
as $$
  select private.staff_grant_document(staff) || jsonb_build_object('display_name', profile.display_name)
  from
    private.staff_caller_id('{admin}', 'list staff') as caller
    cross join private.staff_grants as staff
    inner join public.profiles as profile on profile.id = staff.person_id
  where staff.revoked_at is null and (staff.expires_at is null or staff.expires_at > private.clock())
  order by profile.display_name, staff.person_id, staff.role;
$$;

comment on function private.staff_members is 'See public.staff_members.';

grant execute on function private.staff_members() to authenticated;
