create or replace function private.count_place(place_id integer)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  -- Who can't have the row at once leaves the change to who comes next: no waiting, hence no deadlock.
  perform from private.places as place where place.id = count_place.place_id for no key update skip locked;
  if not found then
    return;
  end if;
  with
    counted as (
      delete from private.place_changes as counted
      where counted.place_id = count_place.place_id
      returning counted.*
    ),
    -- Longitudes as distances from the centre, which may lie next to the date line.
    change as (
      select
        sum(counted.change)::integer as properties,
        min(counted.region) as region,
        sum(counted.change * (counted.latitude - place.latitude)) as north_of_centre,
        sum(counted.change * private.place_degrees(place.longitude, counted.longitude)) as east_of_centre,
        min(counted.latitude) filter (where counted.change > 0) as south,
        max(counted.latitude) filter (where counted.change > 0) as north,
        min(private.place_degrees(place.longitude, counted.longitude)) filter (where counted.change > 0) as west,
        max(private.place_degrees(place.longitude, counted.longitude)) filter (where counted.change > 0) as east
      from counted
      join private.places as place on place.id = counted.place_id
    )
  update private.places as place
  set
    region = coalesce(place.region, change.region),
    region_key = coalesce(place.region_key, private.place_key(change.region)),
    property_count = greatest(place.property_count + change.properties, 0),
    latitude = place.latitude
      + case when place.property_count + change.properties > 0
        then change.north_of_centre / (place.property_count + change.properties) else 0 end,
    longitude = private.place_degrees(
      0,
      place.longitude
        + case when place.property_count + change.properties > 0
          then change.east_of_centre / (place.property_count + change.properties) else 0 end
    ),
    south = least(place.south, change.south),
    north = greatest(place.north, change.north),
    west = case
      when change.west < private.place_degrees(place.longitude, place.west)
        then private.place_degrees(0, place.longitude + change.west)
      else place.west
    end,
    east = case
      when change.east > private.place_degrees(place.longitude, place.east)
        then private.place_degrees(0, place.longitude + change.east)
      else place.east
    end
  from change
  where place.id = count_place.place_id and change.properties is not null;
end;
$$;

comment on function private.count_place(integer) is 'Counts what changed in a place, unless somebody else is about it.';
