create or replace function private.lock_hosted_property(property_id uuid, action text)
returns public.properties
language plpgsql
volatile
security definer -- locks a row, which the host may not
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(lock_hosted_property.property_id, lock_hosted_property.action);
begin
  if property.host_id <> private.caller_id() then
    perform private.fail('RI003', format('%s: only the host of property "%s" may', lock_hosted_property.action, property.id));
  end if;
  return property;
end;
$$;

comment on function private.lock_hosted_property(uuid, text) is
  'Locks a property for what its host alone may do, whatever the scopes of co-hosts; else fails.';
