create or replace function private.guard_last_admin(action text)
returns void
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  -- One whose time runs out does not count: nobody would be left when it has.
  if not exists (
    select
    from private.staff_grants as staff
    where staff.role = 'admin' and staff.revoked_at is null and staff.expires_at is null
      and not private.is_suspended(staff.person_id)
  ) then
    perform private.fail('RI009', format('%s: no administrator without an end would be left', guard_last_admin.action));
  end if;
end;
$$;

comment on function private.guard_last_admin(text) is
  'After a change of staff, under lock_staff_grants: fails when it took the last administrator away.';
