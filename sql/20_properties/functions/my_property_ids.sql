create or replace function private.my_property_ids()
returns setof uuid
language sql
stable
security definer -- policies of properties may themselves be written with it
set search_path = ''
as $$
  select property.id from public.properties as property where property.host_id = (select auth.uid());
$$;

comment on function private.my_property_ids() is 'The properties that the caller hosts.';

grant execute on function private.my_property_ids() to anon, authenticated, service_role;

create or replace function private.my_property_ids(scope public.co_host_scope)
returns setof uuid
language sql
stable
security definer -- policies of properties may themselves be written with it
set search_path = ''
as $$
  select property.id from public.properties as property where property.host_id = (select auth.uid())
  union all
  select private.helped_property_ids(my_property_ids.scope);
$$;

comment on function private.my_property_ids(public.co_host_scope) is
  'The properties that the caller hosts, or helps with as a co-host in this scope.';

grant execute on function private.my_property_ids(public.co_host_scope) to anon, authenticated, service_role;
