create or replace function private.co_host_invitation_document(invitation private.co_host_invitations)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      invitation.id,
      'property_id',
      invitation.property_id,
      'email',
      invitation.email,
      'scopes',
      to_jsonb(invitation.scopes),
      'created_at',
      invitation.created_at,
      'expires_at',
      invitation.expires_at,
      'status',
      case
        when invitation.accepted_at is not null then 'accepted'
        when invitation.revoked_at is not null then 'revoked'
        when invitation.expires_at <= private.clock() then 'expired'
        else 'open'
      end
    );
$$;

comment on function private.co_host_invitation_document(private.co_host_invitations) is
  'What a host reads of an invitation: never its token.';
