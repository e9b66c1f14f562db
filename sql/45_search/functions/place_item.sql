create or replace function private.place_item(
  kind text,
  city text,
  region text,
  country text,
  latitude double precision,
  longitude double precision,
  south double precision,
  north double precision,
  west double precision,
  east double precision,
  properties bigint
)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- A margin of about 2 km, so that a box around one property holds it; never more than search_properties takes.
  select
    jsonb_build_object(
      'kind',
      place_item.kind,
      'city',
      place_item.city,
      'region',
      place_item.region,
      'country',
      place_item.country,
      'country_name',
      (select country.name from public.countries as country where country.code = place_item.country),
      'latitude',
      round(place_item.latitude::numeric, 5)::double precision,
      'longitude',
      round(place_item.longitude::numeric, 5)::double precision,
      'box',
      jsonb_build_object(
        'west',
        round(private.place_degrees(0, place_item.longitude - least(reach.west, 44.9))::numeric, 5)::double precision,
        'south',
        round(greatest(place_item.south - 0.02, place_item.latitude - 22.4, -90)::numeric, 5)::double precision,
        'east',
        round(private.place_degrees(0, place_item.longitude + least(reach.east, 44.9))::numeric, 5)::double precision,
        'north',
        round(least(place_item.north + 0.02, place_item.latitude + 22.4, 90)::numeric, 5)::double precision
      ),
      'properties',
      place_item.properties
    )
  from
    (
      select
        0.02 + greatest(private.place_degrees(place_item.west, place_item.longitude), 0) as west,
        0.02 + greatest(private.place_degrees(place_item.longitude, place_item.east), 0) as east
    ) as reach;
$$;

comment on function private.place_item(
  text,
  text,
  text,
  text,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  bigint
) is
  'A place as suggest_places and popular_cities show it: its centre, a box to search in, how many properties are published.';
