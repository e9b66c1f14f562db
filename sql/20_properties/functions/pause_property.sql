create or replace function private.pause_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(pause_property.property_id, 'pause property');
begin
  if property.status = 'paused' then
    return property;
  end if;
  if property.status <> 'published' then
    perform private.fail('RP003', format('pause property "%s": it is %s', property.id, property.status));
  end if;

  update public.properties set status = 'paused' where id = property.id returning * into property;
  perform private.log_action('pause_property', 'properties', property.id::text);
  return property;
end;
$$;

comment on function private.pause_property(uuid) is 'See public.pause_property.';

grant execute on function private.pause_property(uuid) to authenticated;
