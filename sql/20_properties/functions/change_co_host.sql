create or replace function private.change_co_host(property_id uuid, person_id uuid, scopes public.co_host_scope[])
returns public.co_hosts
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_hosted_property(change_co_host.property_id, 'change co-host');
  wanted public.co_host_scope[] := array(select distinct scope from unnest(change_co_host.scopes) as scope where scope is not null);
  helper public.co_hosts;
begin
  if cardinality(wanted) = 0 then
    perform private.fail('RV001', 'change co-host: no scope is given', 'scopes: at least one of calendar, messages, bookings, full');
  end if;
  update public.co_hosts
  set scopes = wanted
  where co_hosts.property_id = property.id and co_hosts.person_id = change_co_host.person_id
  returning * into helper;
  if not found then
    perform private.fail('RI006', format('change co-host: "%s" is none', change_co_host.person_id));
  end if;
  perform private.log_action(
    'change_co_host', 'properties', property.id::text,
    jsonb_build_object('person_id', change_co_host.person_id, 'scopes', wanted)
  );
  return helper;
end;
$$;

comment on function private.change_co_host(uuid, uuid, public.co_host_scope[]) is 'See public.change_co_host.';

grant execute on function private.change_co_host(uuid, uuid, public.co_host_scope[]) to authenticated;
