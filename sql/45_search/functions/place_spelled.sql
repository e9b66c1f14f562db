create or replace function private.place_spelled(
  country text,
  city text,
  region text,
  latitude double precision,
  longitude double precision
)
returns integer
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  typed_key text := coalesce(nullif(private.place_key(place_spelled.city), ''), lower(place_spelled.city));
  place_key text := coalesce(
    (
      select known.city
      from private.place_exonyms as known
      where known.country = place_spelled.country and known.key = typed_key
    ),
    typed_key
  );
  place_id integer;
begin
  -- The first two listings of a city at once make one place.
  perform pg_advisory_xact_lock(hashtextextended(place_spelled.country || ' ' || place_key, 45));
  select place.id into place_id
  from private.places as place
  where place.country = place_spelled.country
    and place.key = place_key
    and private.metres_between(place.latitude, place.longitude, place_spelled.latitude, place_spelled.longitude) <= 50000
  order by private.metres_between(place.latitude, place.longitude, place_spelled.latitude, place_spelled.longitude), place.id
  limit 1;

  if not found then
    insert into private.places (country, key, name, region, region_key, latitude, longitude, south, north, west, east)
    values (
      place_spelled.country,
      place_key,
      btrim(place_spelled.city),
      nullif(btrim(place_spelled.region), ''),
      nullif(private.place_key(place_spelled.region), ''),
      place_spelled.latitude,
      place_spelled.longitude,
      place_spelled.latitude,
      place_spelled.latitude,
      place_spelled.longitude,
      place_spelled.longitude
    )
    returning id into place_id;
    perform private.name_place(place_id);
  end if;

  insert into private.place_spellings (country, city, cell, place_id)
  values (
    place_spelled.country,
    place_spelled.city,
    private.place_cell(place_spelled.latitude, place_spelled.longitude),
    place_id
  )
  on conflict do nothing;
  return place_id;
end;
$$;

comment on function private.place_spelled(text, text, text, double precision, double precision) is
  'The place that a city means near a position, as it was typed there for the first time.';
