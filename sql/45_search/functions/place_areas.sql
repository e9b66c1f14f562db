create or replace function private.place_areas(typed text)
returns table (country text, region_key text, rank integer, properties bigint)
language plpgsql
stable
rows 3
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  -- After everything that begins with what was typed.
  beyond text := place_areas.typed || chr(1114111);
begin
  -- One letter begins too much.
  if char_length(place_areas.typed) < 2 then
    return;
  end if;
  return query
    select named.country, null::text, named.rank, sum(place.property_count)
    from (
      select known.country, min((known.key <> place_areas.typed)::integer) as rank
      from private.place_country_names as known
      where known.key operator(pg_catalog.~>=~) place_areas.typed and known.key operator(pg_catalog.~<~) beyond
      group by known.country
    ) as named
    join private.places as place on place.country = named.country
    group by named.country, named.rank
    having sum(place.property_count) > 0
    union all
    select place.country, place.region_key, (place.region_key <> place_areas.typed)::integer, sum(place.property_count)
    from private.places as place
    where place.region_key operator(pg_catalog.~>=~) place_areas.typed
      and place.region_key operator(pg_catalog.~<~) beyond
      -- A city of the same name says as much.
      and place.region_key <> place.key
    group by place.country, place.region_key
    having sum(place.property_count) > 0
    order by 4 desc, 1, 2
    limit 3;
end;
$$;

comment on function private.place_areas(text) is
  'Countries and regions with published properties whose name in some language begins as typed, the fullest three; rank 0 when it is the whole name.';
