create or replace function public.revoke_co_host_invitation(invitation_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_co_host_invitation(revoke_co_host_invitation.invitation_id);
$$;

comment on function public.revoke_co_host_invitation(uuid) is
  'Takes an open invitation back. False when there is none that is open and the caller''s.';

grant execute on function public.revoke_co_host_invitation(uuid) to authenticated;
