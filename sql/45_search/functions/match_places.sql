create or replace function private.match_places(query text)
returns table (place_id integer)
language plpgsql
stable
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
    where private.place_lies_in(place.country, place.region_key, asked.wider);
  if found then
    return;
  end if;

  return query
    with
      alike as (
        select place.id, private.place_distance(asked.name, named.key) as slips, private.place_slips(asked.name) as allowed
        from private.place_queries(match_places.query) as asked
        cross join lateral private.places_alike(asked.name) as named
        join private.places as place on place.id = named.place_id
        where private.place_lies_in(place.country, place.region_key, asked.wider)
          -- "pool" is a pool, not Poole.
          and not private.text_describes_properties(asked.name)
      )
    select distinct alike.id
    from alike
    where alike.slips <= alike.allowed and alike.slips = (select min(nearest.slips) from alike as nearest);
end;
$$;

comment on function private.match_places(text) is
  'Places that a query names: by one of their names, else by the nearest that it may be a mistyping of.';
