create or replace function private.erase_profile(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
begin
  update public.profiles as profile
  set
    username = 'erased_' || lower(private.short_code()), display_name = 'Erased person', avatar_path = null, bio = '',
    languages = '{}', verification_state = 'unverified'
  where profile.id = erase_profile.person_id;
  delete from private.contacts as contact where contact.person_id = erase_profile.person_id;
  delete from private.verifications as verification where verification.person_id = erase_profile.person_id;
  delete from private.data_exports as export where export.person_id = erase_profile.person_id;
  update private.suspensions as suspension
  set reason = 'erased'
  where suspension.person_id = erase_profile.person_id;
  update private.staff_grants as staff
  set revoked_at = private.clock()
  where staff.person_id = erase_profile.person_id and staff.revoked_at is null;
end;
$$;

comment on function private.erase_profile(uuid) is 'Leaves of a profile a pseudonym, for the records of others.';
