create or replace function public.co_host_invitations(property_id uuid)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.co_host_invitations(co_host_invitations.property_id);
$$;

comment on function public.co_host_invitations(uuid) is
  'Invitations to help with a property of the caller, newest first: {id, property_id, email, scopes, status, created_at, expires_at}.';

grant execute on function public.co_host_invitations(uuid) to authenticated;
