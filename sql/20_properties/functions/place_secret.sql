create or replace function private.place_secret(property_id uuid, latitude double precision, longitude double precision)
returns uuid
language plpgsql
volatile
security definer -- reads addresses and secrets
set search_path = ''
as $$
declare
  secret uuid := (select place.secret from private.property_places as place where place.property_id = place_secret.property_id);
begin
  if secret is not null then
    return secret;
  end if;
  -- A host's other unit in the same building shares its shift: the mean of many shifts would give the building away.
  select place.secret into secret
  from public.properties as property
  join public.properties as neighbour on neighbour.host_id = property.host_id and neighbour.id <> property.id
  join public.property_addresses as address on address.property_id = neighbour.id
  join private.property_places as place on place.property_id = neighbour.id
  where property.id = place_secret.property_id
    and private.metres_between(place_secret.latitude, place_secret.longitude, address.latitude, address.longitude) < 250
  order by neighbour.id
  limit 1;

  insert into private.property_places (property_id, secret)
  values (place_secret.property_id, coalesce(secret, gen_random_uuid()))
  returning property_places.secret into secret;
  return secret;
end;
$$;

comment on function private.place_secret(uuid, double precision, double precision) is
  'Secret of the shift of a property; drawn when first asked for.';
