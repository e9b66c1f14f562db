create or replace function private.accept_co_host_invitation(token text)
returns public.co_hosts
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  invitation private.co_host_invitations;
  helper public.co_hosts;
begin
  select * into invitation
  from private.co_host_invitations as open
  where open.token_hash = sha256(convert_to(accept_co_host_invitation.token, 'UTF8'))
  for update;
  -- The token alone is not enough: whom it was forwarded to has another address.
  if invitation.id is null or invitation.revoked_at is not null or invitation.expires_at <= private.clock()
    or (invitation.accepted_at is not null and invitation.accepted_by is distinct from caller)
    or not exists (
      select from auth.users as account
      where account.id = caller and lower(account.email) = invitation.email and account.email_confirmed_at is not null
    )
  then
    perform private.fail('RI010', 'accept invitation: it is not open for you');
  end if;
  if invitation.accepted_at is not null then
    select * into helper
    from public.co_hosts
    where co_hosts.property_id = invitation.property_id and co_hosts.person_id = caller;
    if not found then
      perform private.fail('RI010', 'accept invitation: it was taken back');
    end if;
    return helper;
  end if;

  insert into public.co_hosts as existing (property_id, person_id, scopes)
  values (invitation.property_id, caller, invitation.scopes)
  on conflict (property_id, person_id) do update
  set scopes = excluded.scopes
  returning * into helper;
  update private.co_host_invitations
  set accepted_at = private.clock(), accepted_by = caller
  where co_host_invitations.id = invitation.id;
  perform private.log_action(
    'accept_co_host_invitation', 'properties', invitation.property_id::text,
    jsonb_build_object('person_id', caller, 'scopes', helper.scopes)
  );
  return helper;
end;
$$;

comment on function private.accept_co_host_invitation(text) is 'See public.accept_co_host_invitation.';

grant execute on function private.accept_co_host_invitation(text) to authenticated;
