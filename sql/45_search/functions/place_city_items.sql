create or replace function private.place_city_items(place_ids integer[])
returns table (place_id integer, properties bigint, item jsonb)
language sql
stable
rows 20
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    place.id,
    counted.properties,
    private.place_item(
      'city',
      place.name,
      place.region,
      place.country,
      place.latitude,
      place.longitude,
      place.south,
      place.north,
      place.west,
      place.east,
      counted.properties
    )
  from
    private.places as place
    cross join lateral (
      select place.property_count + coalesce(sum(pending.change), 0) as properties
      from private.place_changes as pending
      where pending.place_id = place.id
    ) as counted
  where place.id = any (place_city_items.place_ids) and counted.properties > 0;
$$;

comment on function private.place_city_items(integer[]) is 'Cities with published properties, as the doors show them.';
