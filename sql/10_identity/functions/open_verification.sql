create or replace function private.open_verification(
  person_id uuid,
  provider text,
  provider_reference text default null
)
returns private.verifications
language plpgsql
volatile
security definer -- called for a person by submit_verification and by the account function
set search_path = ''
as $$
declare
  profile public.profiles;
  verification private.verifications;
begin
  perform private.guard_not_suspended(open_verification.person_id);
  select * into profile from public.profiles where id = open_verification.person_id for no key update;
  if profile.verification_state in ('pending', 'verified') then
    perform private.fail('RI011', format('verify identity: it is %s already', profile.verification_state));
  end if;
  insert into private.verifications (person_id, provider, provider_reference)
  values (open_verification.person_id, open_verification.provider, open_verification.provider_reference)
  returning * into verification;
  update public.profiles set verification_state = 'pending' where id = open_verification.person_id;
  return verification;
end;
$$;

comment on function private.open_verification(uuid, text, text) is
  'Starts a verification of a person, who has none that is open or has succeeded.';
