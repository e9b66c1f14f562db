create or replace function public.revoke_co_host(property_id uuid, person_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_co_host(revoke_co_host.property_id, revoke_co_host.person_id);
$$;

comment on function public.revoke_co_host(uuid, uuid) is
  'Ends the help of a co-host: of any by the host, of oneself by a co-host. False when there was none.';

grant execute on function public.revoke_co_host(uuid, uuid) to authenticated;
