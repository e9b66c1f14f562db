create or replace function private.revoke_co_host_invitation(invitation_id uuid)
returns boolean
language plpgsql
volatile
security definer -- invitations are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  update private.co_host_invitations as open
  set revoked_at = private.clock()
  where open.id = revoke_co_host_invitation.invitation_id
    and open.property_id in (select property.id from public.properties as property where property.host_id = caller)
    and open.accepted_at is null and open.revoked_at is null;
  return found;
end;
$$;

comment on function private.revoke_co_host_invitation(uuid) is 'See public.revoke_co_host_invitation.';

grant execute on function private.revoke_co_host_invitation(uuid) to authenticated;
