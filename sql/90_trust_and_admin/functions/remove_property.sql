create or replace function private.remove_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(remove_property.property_id, 'remove property');
begin
  if property.host_id <> private.caller_id() then
    perform private.fail('RI003', format('remove property "%s": this is for its host alone', property.id));
  end if;
  if property.status = 'removed' then
    return property;
  end if;
  perform private.guard_no_stays_ahead(property.id);

  update public.properties set status = 'removed' where id = property.id returning * into property;
  perform private.log_action('remove_property', 'properties', property.id::text);
  return property;
end;
$$;

comment on function private.remove_property(uuid) is 'See public.remove_property.';

grant execute on function private.remove_property(uuid) to authenticated;
