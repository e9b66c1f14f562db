create or replace function private.mail_co_host_invitation(invitation_id uuid)
returns table (
  email text,
  token text,
  property_title text,
  host_name text,
  scopes public.co_host_scope[],
  expires_at timestamptz
)
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  invitation private.co_host_invitations;
  fresh_token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  -- Each try at the mail makes a token of its own; only the last one is good.
  update private.co_host_invitations as open
  set token_hash = sha256(convert_to(fresh_token, 'UTF8'))
  where open.id = mail_co_host_invitation.invitation_id
    and open.accepted_at is null and open.revoked_at is null and open.expires_at > private.clock()
  returning * into invitation;
  return query
  select invitation.email, fresh_token, property.title, host.display_name, invitation.scopes, invitation.expires_at
  from public.properties as property
  join public.profiles as host on host.id = property.host_id
  where property.id = invitation.property_id;
end;
$$;

comment on function private.mail_co_host_invitation(uuid) is
  'What the mail of an invitation says, with a new token; no row when the invitation is not open any more.';
