create or replace function private.close_verification(
  verification_id uuid,
  approve boolean,
  reason text,
  decided_by uuid
)
returns private.verifications
language plpgsql
volatile
security definer -- called by staff's command and by the account function
set search_path = ''
as $$
declare
  verification private.verifications;
begin
  select * into verification from private.verifications as open where open.id = close_verification.verification_id for update;
  if not found then
    perform private.fail('RI006', format('decide verification: there is no "%s"', close_verification.verification_id));
  end if;
  if verification.state <> 'pending' then
    perform private.fail('RI011', format('decide verification "%s": it is %s', verification.id, verification.state));
  end if;
  update private.verifications as open
  set
    state = case when close_verification.approve then 'verified' else 'rejected' end::public.verification_state,
    reason = coalesce(close_verification.reason, ''),
    decided_by = close_verification.decided_by,
    decided_at = private.clock()
  where open.id = verification.id
  returning * into verification;
  update public.profiles set verification_state = verification.state where id = verification.person_id;
  -- Kept a little, for whoever complains; then a job deletes them.
  update private.identity_documents as document
  set expires_at = private.clock() + interval '30 days'
  where document.verification_id = verification.id;
  perform private.log_action(
    'decide_verification', 'profiles', verification.person_id::text,
    jsonb_build_object('verification_id', verification.id, 'state', verification.state, 'provider', verification.provider)
  );
  return verification;
end;
$$;

comment on function private.close_verification(uuid, boolean, text, uuid) is
  'Ends an open verification; its documents are deleted 30 days later.';
