create or replace function private.appoint_first_admin(email text)
returns uuid
language plpgsql
volatile
security definer -- for the operator, who calls it as role postgres
set search_path = ''
as $$
declare
  person uuid := (
    select account.id from auth.users as account
    where lower(account.email) = lower(appoint_first_admin.email) and account.email_confirmed_at is not null
  );
begin
  perform private.lock_staff_grants();
  if exists (
    select from private.staff_grants as staff
    where staff.role = 'admin' and staff.revoked_at is null and staff.expires_at is null
  ) then
    perform private.fail('RI009', 'appoint first administrator: there is one, who grants roles by grant_staff_role');
  end if;
  if person is null then
    perform private.fail('RI006', format('appoint first administrator: "%s" has no confirmed account', appoint_first_admin.email));
  end if;
  insert into private.staff_grants (person_id, role) values (person, 'admin');
  perform private.log_action('grant_staff_role', 'profiles', person::text, jsonb_build_object('role', 'admin', 'first', true));
  return person;
end;
$$;

comment on function private.appoint_first_admin(text) is
  'Makes somebody with a confirmed account the first administrator. Only the owner of the database may call it.';
