create or replace function private.search_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when num_nulls(request.west, request.south, request.east, request.north) not in (0, 4)
      then 'west, south, east, north: give all four or none'
    when num_nulls(request.near_lat, request.near_lng) = 1 then 'near_lat, near_lng: give both or none'
    when request.west is not null and request.near_lat is not null then 'give a box or a centre, not both'
    when not (
      request.south between -90 and 90 and request.north between -90 and 90 and request.south <= request.north
      and request.west between -180 and 180 and request.east between -180 and 180
    ) then 'west, south, east, north: degrees, south not above north'
    when request.north - request.south > 45
      or request.east - request.west + case when request.east >= request.west then 0 else 360 end > 90
      then 'the box is wider than a country: at most 90 degrees by 45'
    when not (request.near_lat between -90 and 90 and request.near_lng between -180 and 180)
      then 'near_lat, near_lng: degrees'
    when not (request.radius_m > 0 and request.radius_m <= 200000) then 'radius_m: above 0, at most 200000'
    when char_length(request.query) > 200 then 'query: at most 200 characters'
    when (request.sort in ('relevance', 'rating', 'price', 'newest', 'distance')) is not true
      then 'sort: relevance, rating, price, newest or distance'
    when request.sort = 'distance' and request.near_lat is null then 'sort: distance needs near_lat and near_lng'
    when (request.page_size between 1 and 50) is not true then 'page_size: 1 to 50'
    else coalesce(private.stay_search_problem(request), private.filter_problem(request))
  end;
end;
$$;

comment on function private.search_problem(private.search_request) is
  'What is wrong with a search; null when nothing is.';
