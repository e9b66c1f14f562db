create or replace function private.place_area_item(country text, region_key text, properties bigint)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    -- Where most properties are is what the area is searched for; all of a country would take too long.
    fullest as (
      select place.*
      from private.places as place
      where
        place.country = place_area_item.country
        and (place_area_item.region_key is null or place.region_key = place_area_item.region_key)
        and place.property_count > 0
      order by place.property_count desc, place.id
      limit 200
    ),
    -- Longitudes as distances from the fullest city, which may lie next to the date line.
    first as (
      select fullest.longitude, fullest.region
      from fullest
      order by fullest.property_count desc, fullest.id
      limit 1
    ),
    area as (
      select
        sum(place.latitude * place.property_count) / sum(place.property_count) as latitude,
        sum(private.place_degrees(first.longitude, place.longitude) * place.property_count) / sum(
          place.property_count
        ) as east_of_first,
        min(place.south) as south,
        max(place.north) as north,
        min(private.place_degrees(first.longitude, place.west)) as west,
        max(private.place_degrees(first.longitude, place.east)) as east
      from
        fullest as place
        cross join first
    )
  select
    private.place_item(
      case
        when place_area_item.region_key is null then 'country'
        else 'region'
      end,
      null,
      case
        when place_area_item.region_key is not null then first.region
      end,
      place_area_item.country,
      area.latitude,
      private.place_degrees(0, first.longitude + area.east_of_first),
      area.south,
      area.north,
      private.place_degrees(0, first.longitude + area.west),
      private.place_degrees(0, first.longitude + area.east),
      place_area_item.properties
    )
  from
    area
    cross join first;
$$;

comment on function private.place_area_item(text, text, bigint) is
  'A country or region as suggest_places shows it: its centre and box are those of its fullest 200 cities.';
