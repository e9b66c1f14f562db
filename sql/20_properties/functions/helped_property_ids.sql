create or replace function private.helped_property_ids(scope public.co_host_scope default null)
returns setof uuid
language plpgsql
stable
security definer -- policies of co_hosts may themselves be written with it
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select helper.property_id
  from public.co_hosts as helper
  where
    helper.person_id = (select auth.uid())
    and (
      helped_property_ids.scope is null
      or helper.scopes && array[helped_property_ids.scope, 'full'::public.co_host_scope]
    );
end;
$$;

comment on function private.helped_property_ids(public.co_host_scope) is
  'The properties that the caller helps with as a co-host in a scope, which scope full includes; in any, when none is given.';

grant execute on function private.helped_property_ids(public.co_host_scope) to anon, authenticated, service_role;
