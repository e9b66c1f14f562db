create or replace function private.popular_cities(country text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- reads the places, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  asked_country text := upper(popular_cities.country);
  pending integer[];
  fullest integer[];
  cities jsonb;
begin
  perform private.place_page_check('popular cities', popular_cities.page_size);
  if asked_country is not null and not exists (select from public.countries as known where known.code = asked_country) then
    perform private.fail(
      'RV001',
      format('popular cities: "%s" is not a country', popular_cities.country),
      'country: an ISO 3166-1 code of two letters'
    );
  end if;

  -- What is not counted yet may move a city by that much.
  pending := array(
    select distinct change.place_id
    from private.place_changes as change
    join private.places as place on place.id = change.place_id
    where asked_country is null or place.country = asked_country
  );
  if asked_country is null then
    fullest := array(
      select place.id
      from private.places as place
      order by place.property_count desc, place.id
      limit popular_cities.page_size + cardinality(pending)
    );
  else
    fullest := array(
      select place.id
      from private.places as place
      where place.country = asked_country
      order by place.property_count desc, place.id
      limit popular_cities.page_size + cardinality(pending)
    );
  end if;
  select
    jsonb_agg(
      city.item || jsonb_build_object('cover_path', private.place_cover(city.place_id))
      order by city.properties desc, city.place_id
    )
  from (
    select *
    from private.place_city_items(pending || fullest) as counted
    order by counted.properties desc, counted.place_id
    limit popular_cities.page_size
  ) as city
  into cities;
  return coalesce(cities, '[]');
end;
$$;

comment on function private.popular_cities(text, integer) is 'See public.popular_cities.';

grant execute on function private.popular_cities(text, integer) to anon, authenticated, service_role;
