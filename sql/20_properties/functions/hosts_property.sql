create or replace function private.hosts_property(
  property public.properties,
  person_id uuid,
  scope public.co_host_scope
)
returns boolean
language plpgsql
stable
security definer -- reads co_hosts whoever asks
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  return property.host_id = hosts_property.person_id or exists (
    select
    from public.co_hosts as helper
    where helper.property_id = property.id
      and helper.person_id = hosts_property.person_id
      and helper.scopes && array[hosts_property.scope, 'full'::public.co_host_scope]
  );
end;
$$;

comment on function private.hosts_property(public.properties, uuid, public.co_host_scope) is
  'Whether a person hosts a property, or helps with it as a co-host in this scope.';
