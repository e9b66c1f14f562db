create or replace function private.copy_place_of_address()
returns trigger
language plpgsql
volatile
security definer -- the columns of the place are not writable by the host
set search_path = ''
as $$
begin
  update public.properties
  set
    city = new.city,
    region = new.region,
    country = new.country,
    latitude = place.approximate_latitude,
    longitude = place.approximate_longitude,
    time_zone = private.time_zone_at(new.latitude, new.longitude)
  from private.approximate_place(
    new.latitude, new.longitude, private.place_secret(new.property_id, new.latitude, new.longitude)
  ) as place
  where properties.id = new.property_id;
  return null;
end;
$$;

comment on function private.copy_place_of_address is
  'Trigger: sets the public place and the time zone of a property from its exact address.';
