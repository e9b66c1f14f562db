create or replace function private.decide_verification(verification_id uuid, approve boolean, reason text default null)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{support, moderator, admin}', 'decide verification');
begin
  if exists (
    select from private.verifications as own
    where own.id = decide_verification.verification_id and own.person_id = caller
  ) then
    perform private.fail('RI003', 'decide verification: nobody decides on an own one');
  end if;
  if decide_verification.approve is null
    or (not decide_verification.approve and btrim(coalesce(decide_verification.reason, '')) = '')
    or char_length(decide_verification.reason) > 2000
  then
    perform private.fail('RV001', 'decide verification: the request is not well formed', 'reason: say why it is rejected, at most 2000 characters');
  end if;
  return private.verification_document(
    private.close_verification(decide_verification.verification_id, decide_verification.approve, decide_verification.reason, caller)
  );
end;
$$;

comment on function private.decide_verification(uuid, boolean, text) is 'See public.decide_verification.';

grant execute on function private.decide_verification(uuid, boolean, text) to authenticated;
