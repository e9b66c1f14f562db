create or replace function private.order_photos(property_id uuid, photo_ids uuid[])
returns setof public.property_photos
language plpgsql
volatile
security definer -- looks past policies for the right of a co-host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(order_photos.property_id, 'order photos');
  existing uuid[] := array(
    select photo.id from public.property_photos as photo where photo.property_id = property.id order by photo.id
  );
begin
  if existing is distinct from array(select photo_id from unnest(order_photos.photo_ids) as photo_id order by photo_id) then
    perform private.fail(
      'RP008',
      format('order photos of property "%s": the ids are not those of its photos', property.id),
      format('its photos: %s', array_to_string(existing, ', '))
    );
  end if;

  update public.property_photos as photo
  set position = wish.position
  from unnest(order_photos.photo_ids) with ordinality as wish (id, position)
  where photo.id = wish.id and photo.position <> wish.position;
  return query
  select photo.* from public.property_photos as photo where photo.property_id = property.id order by photo.position;
end;
$$;

comment on function private.order_photos(uuid, uuid[]) is 'See public.order_photos.';

grant execute on function private.order_photos(uuid, uuid[]) to authenticated;
