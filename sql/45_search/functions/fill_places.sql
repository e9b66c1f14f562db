create or replace function private.fill_places()
returns void
language plpgsql
volatile
security definer -- for operators and bulk loads
set search_path = ''
as $$
begin
  -- Whoever counts takes places first: see private.note_property_for_places.
  lock table private.places in share row exclusive mode;

  -- The most frequent spellings first, so that places get their centres from where most properties are.
  perform private.place_spelled(typed.country, typed.city, typed.region, typed.latitude, typed.longitude)
  from (
    select
      property.country,
      property.city,
      min(property.region) as region,
      percentile_disc(0.5) within group (order by property.latitude) as latitude,
      percentile_disc(0.5) within group (order by property.longitude) as longitude
    from public.properties as property
    where property.status = 'published'
      and not exists (
        select
        from private.place_spellings as spelling
        where spelling.country = property.country
          and spelling.city = property.city
          and spelling.cell = private.place_cell(property.latitude, property.longitude)
      )
    group by property.country, property.city, private.place_cell(property.latitude, property.longitude)
    order by count(*) desc, property.country, property.city
  ) as typed;

  perform private.name_place(place.id) from private.places as place;

  delete from private.place_changes;
  with
    standing as (
      select
        spelling.place_id,
        count(*) as properties,
        mode() within group (order by btrim(property.city)) as name,
        mode() within group (order by nullif(btrim(property.region), '')) as region,
        avg(property.latitude) as latitude,
        avg(private.place_degrees(place.longitude, property.longitude)) as east_of_centre,
        min(property.latitude) as south,
        max(property.latitude) as north,
        min(private.place_degrees(place.longitude, property.longitude)) as west,
        max(private.place_degrees(place.longitude, property.longitude)) as east
      from public.properties as property
      join private.place_spellings as spelling
        on spelling.country = property.country
        and spelling.city = property.city
        and spelling.cell = private.place_cell(property.latitude, property.longitude)
      join private.places as place on place.id = spelling.place_id
      where property.status = 'published'
      group by spelling.place_id
    )
  update private.places as place
  set
    property_count = coalesce(standing.properties, 0),
    name = coalesce(standing.name, place.name),
    region = coalesce(standing.region, place.region),
    region_key = private.place_key(coalesce(standing.region, place.region)),
    latitude = coalesce(standing.latitude, place.latitude),
    longitude = private.place_degrees(0, place.longitude + coalesce(standing.east_of_centre, 0)),
    south = coalesce(standing.south, place.south),
    north = coalesce(standing.north, place.north),
    west = coalesce(private.place_degrees(0, place.longitude + standing.west), place.west),
    east = coalesce(private.place_degrees(0, place.longitude + standing.east), place.east)
  from private.places as kept
  left join standing on standing.place_id = kept.id
  where kept.id = place.id;
end;
$$;

comment on function private.fill_places is
  'Counts all places anew, with centres, boxes and names: after bulk loads without triggers. Places keep their ids. Others wait to publish meanwhile.';
