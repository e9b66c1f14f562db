create or replace function private.match_places(query text)
returns table (place_id integer)
language plpgsql
stable
rows 5
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return query
    select distinct place.id
    from private.place_queries(match_places.query) as asked
    join private.place_names as named on named.key = asked.name and named.is_whole
    join private.places as place on place.id = named.place_id
    where (asked.wider = '' or private.place_lies_in(place.country, place.region_key, asked.wider));
  if found then
    return;
  end if;

  return query
    with
      alike as materialized (
        select named.place_id, named.slips, asked.wider
        from private.place_queries(match_places.query) as asked
        cross join lateral private.places_alike(asked.name, false) as named
        -- "pool" is a pool, not Poole.
        where not exists (select from private.text_property_words as known where known.word = asked.name)
      ),
      near as (
        select place.id, alike.slips, min(alike.slips) over () as fewest
        from alike
        join private.places as place on place.id = alike.place_id
        where (alike.wider = '' or private.place_lies_in(place.country, place.region_key, alike.wider))
      )
    select distinct near.id
    from near
    where near.slips = near.fewest;
end;
$$;

comment on function private.match_places(text) is
  'Places that a query names: by one of their names, else by the nearest that it may be a mistyping of.';
