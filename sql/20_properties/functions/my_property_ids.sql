create or replace function private.my_property_ids(scope public.co_host_scope default null)
returns setof uuid
language plpgsql
stable
security definer -- policies of properties may themselves be written with it
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select property.id from public.properties as property where property.host_id = (select auth.uid())
  union all
  select helped.id
  from private.helped_property_ids(my_property_ids.scope) as helped (id)
  where my_property_ids.scope is not null;
end;
$$;

comment on function private.my_property_ids(public.co_host_scope) is
  'The properties that the caller hosts; with a scope, also those that the caller helps with as a co-host in it.';

grant execute on function private.my_property_ids(public.co_host_scope) to anon, authenticated, service_role;
