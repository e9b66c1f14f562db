create or replace function private.place_secret(property_id uuid, latitude double precision, longitude double precision)
returns uuid
language plpgsql
volatile
security definer -- reads secrets
set search_path = ''
as $$
declare
  reach constant double precision := 250;
  found_place record;
begin
  -- Near a place where this or another unit of the host has stood, the shift is that place's: small corrections
  -- and many units in one building give no second draw, whose mean would tell more. Further away it is drawn anew:
  -- guests who knew a former address don't learn the next one from its shift.
  select sibling.id as property_id, place.secret into found_place
  from public.properties as property
  join public.properties as sibling on sibling.host_id = property.host_id
  join private.property_places as place on place.property_id = sibling.id
  where property.id = place_secret.property_id
    and private.metres_between(place_secret.latitude, place_secret.longitude, place.latitude, place.longitude) < reach
  order by
    sibling.id = property.id desc,
    private.metres_between(place_secret.latitude, place_secret.longitude, place.latitude, place.longitude),
    place.secret
  limit 1;

  if found_place.property_id is distinct from place_secret.property_id then
    insert into private.property_places (property_id, latitude, longitude, secret)
    values (
      place_secret.property_id, place_secret.latitude, place_secret.longitude,
      coalesce(found_place.secret, gen_random_uuid())
    )
    returning property_places.secret into found_place.secret;
  end if;
  return found_place.secret;
end;
$$;

comment on function private.place_secret(uuid, double precision, double precision) is
  'Secret of the shift of a property at a place; drawn when the property first stands in that neighbourhood.';
