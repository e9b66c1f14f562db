create or replace function private.suggest_places(query text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- reads the places, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  suggested jsonb;
begin
  perform private.place_page_check('suggest places', suggest_places.page_size);
  if char_length(suggest_places.query) <= 200 is not true then
    perform private.fail('RV001', 'suggest places: the query is missing or too long', 'query: at most 200 characters');
  end if;

  with
    asked as materialized (
      select queried.name, queried.wider
      from private.place_queries(suggest_places.query) as queried
    ),
    begun as (
      select named.place_id, min(named.rank) as rank
      from asked
      cross join lateral private.places_begun(asked.name) as named
      join private.places as place on place.id = named.place_id
      where (place.property_count > 0 or exists (select from private.place_changes as pending where pending.place_id = place.id))
        and (asked.wider = '' or private.place_lies_in(place.country, place.region_key, asked.wider))
      group by named.place_id
    ),
    areas as (
      select area.*
      from private.place_areas(private.place_key(suggest_places.query)) as area
    ),
    -- Only when nothing begins so, it is taken for mistyped.
    mistyped as (
      select named.place_id, 2 + min(named.slips) as rank
      from asked
      cross join lateral private.places_alike(asked.name, true) as named
      join private.places as place on place.id = named.place_id
      where not exists (select from begun) and not exists (select from areas)
        and (asked.wider = '' or private.place_lies_in(place.country, place.region_key, asked.wider))
      group by named.place_id
    ),
    fullest as (
      select found.place_id, found.rank
      from (
        select begun.place_id, begun.rank
        from begun
        union all
        select mistyped.place_id, mistyped.rank
        from mistyped
      ) as found
      join private.places as place on place.id = found.place_id
      where place.property_count > 0
        or exists (select from private.place_changes as pending where pending.place_id = place.id)
      order by found.rank, place.property_count desc, place.id
      limit suggest_places.page_size
    ),
    suggestions as (
      select fullest.rank, city.properties, city.place_id, city.item
      from private.place_city_items(array(select fullest.place_id from fullest)) as city
      join fullest on fullest.place_id = city.place_id
      union all
      select area.rank, area.properties, 0, private.place_area_item(area.country, area.region_key, area.properties)
      from areas as area
    )
  select jsonb_agg(best.item order by best.rank, best.properties desc, best.place_id)
  from (
    select *
    from suggestions as suggestion
    order by suggestion.rank, suggestion.properties desc, suggestion.place_id
    limit suggest_places.page_size
  ) as best
  into suggested;
  return coalesce(suggested, '[]');
end;
$$;

comment on function private.suggest_places(text, integer) is 'See public.suggest_places.';

grant execute on function private.suggest_places(text, integer) to anon, authenticated, service_role;
