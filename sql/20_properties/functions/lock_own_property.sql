create or replace function private.lock_own_property(
  property_id uuid,
  action text,
  scope public.co_host_scope default 'full'
)
returns public.properties
language plpgsql
volatile
security definer -- locks a row, which the host may not
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  property public.properties;
  is_theirs boolean;
begin
  -- The calendar before the row, in the order in which bookings take them.
  perform private.lock_calendar(lock_own_property.property_id);
  select * into property from public.properties where id = lock_own_property.property_id for no key update;
  is_theirs := found and private.hosts_property(property, caller, lock_own_property.scope);
  -- What of others is not on offer is as unknown as no property at all.
  if property.id is null or (
    not is_theirs
    and property.status <> 'published'
    and property.id not in (select private.helped_property_ids())
  ) then
    perform private.fail('RP001', format('%s: there is no property "%s"', action, lock_own_property.property_id));
  end if;
  if not is_theirs then
    perform private.fail('RI003', format('%s: property "%s" is not yours', action, property.id));
  end if;
  return property;
end;
$$;

comment on function private.lock_own_property(uuid, text, public.co_host_scope) is
  'Locks a property and its calendar for a command of its host or of a co-host with this scope, or fails.';
