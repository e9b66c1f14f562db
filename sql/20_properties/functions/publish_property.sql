create or replace function private.publish_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(publish_property.property_id, 'publish property');
  missing text[] := private.missing_for_publication(property);
begin
  if property.status = 'published' then
    return property;
  end if;
  if property.status not in ('draft', 'paused') then
    perform private.fail('RP003', format('publish property "%s": it is %s', property.id, property.status));
  end if;
  if cardinality(missing) > 0 then
    perform private.fail(
      'RP002',
      format('publish property "%s": %s missing or wrong', property.id, cardinality(missing)),
      array_to_string(missing, '; ')
    );
  end if;

  update public.properties
  set status = 'published', published_at = coalesce(published_at, private.clock())
  where id = property.id
  returning * into property;
  perform private.log_action('publish_property', 'properties', property.id::text);
  return property;
end;
$$;

comment on function private.publish_property(uuid) is 'See public.publish_property.';

grant execute on function private.publish_property(uuid) to authenticated;
