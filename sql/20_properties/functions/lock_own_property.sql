create or replace function private.lock_own_property(property_id uuid, action text)
returns public.properties
language plpgsql
volatile
security definer -- locks a row, which the host may not
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  property public.properties;
begin
  -- The calendar before the row, in the order in which bookings take them.
  perform private.lock_calendar(lock_own_property.property_id);
  select * into property from public.properties where id = lock_own_property.property_id for no key update;
  -- Somebody else's draft is as unknown as no property at all.
  if not found or (property.host_id <> caller and property.status not in ('published', 'paused')) then
    perform private.fail('RP001', format('%s: there is no property "%s"', action, lock_own_property.property_id));
  end if;
  if property.host_id <> caller then
    perform private.fail('RI003', format('%s: property "%s" is not yours', action, property.id));
  end if;
  return property;
end;
$$;

comment on function private.lock_own_property(uuid, text) is
  'Locks a property of the caller and its calendar for a command, or fails.';
