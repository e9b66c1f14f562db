create or replace function private.revoke_co_host(property_id uuid, person_id uuid)
returns boolean
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  was_one boolean;
begin
  -- Co-hosts may leave by themselves; all else is the host's.
  if revoke_co_host.person_id is distinct from caller then
    perform private.lock_hosted_property(revoke_co_host.property_id, 'revoke co-host');
  end if;
  delete from public.co_hosts
  where co_hosts.property_id = revoke_co_host.property_id and co_hosts.person_id = revoke_co_host.person_id;
  was_one := found;
  if was_one then
    perform private.log_action(
      'revoke_co_host', 'properties', revoke_co_host.property_id::text,
      jsonb_build_object('person_id', revoke_co_host.person_id)
    );
  end if;
  return was_one;
end;
$$;

comment on function private.revoke_co_host(uuid, uuid) is 'See public.revoke_co_host.';

grant execute on function private.revoke_co_host(uuid, uuid) to authenticated;
