create or replace function private.co_host_invitations(property_id uuid)
returns setof jsonb
language sql
stable
security definer -- invitations are nobody's to read but through this
set search_path = ''
as $$
  select private.co_host_invitation_document(invitation)
  from
    private.co_host_invitations as invitation
    inner join public.properties as property on property.id = invitation.property_id
  where invitation.property_id = co_host_invitations.property_id and property.host_id = private.reader_id()
  order by invitation.id desc
  limit 100;
$$;

comment on function private.co_host_invitations(uuid) is 'See public.co_host_invitations.';

grant execute on function private.co_host_invitations(uuid) to authenticated;
