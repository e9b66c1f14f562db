create or replace function private.pause_properties_of(person_id uuid)
returns uuid[]
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  property_ids uuid[];
  property_id uuid;
begin
  property_ids := array(
    select property.id from public.properties as property
    where property.host_id = pause_properties_of.person_id and property.status = 'published'
    order by property.id
  );
  -- The calendar before the row, in the order in which bookings take them.
  foreach property_id in array property_ids loop
    perform private.lock_calendar(property_id);
    update public.properties set status = 'paused' where properties.id = property_id and properties.status = 'published';
  end loop;
  return property_ids;
end;
$$;

comment on function private.pause_properties_of(uuid) is
  'Takes every listing of a person off the market, and tells which ones.';
