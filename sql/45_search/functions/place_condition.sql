create or replace function private.place_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
begin
  return concat_ws(
    ' and ',
    (
      select format('(%s)', string_agg(format('point(listing.longitude, listing.latitude) <@ %L::box', area), ' or '))
      from unnest(boxes) as area
      having count(*) > 0
    ),
    case
      when request.near_lat is not null
        then format('%s <= %L::float8', private.metres_expression(request.near_lat, request.near_lng), request.radius_m)
    end
  );
end;
$$;

comment on function private.place_condition(private.search_request) is
  'SQL for whether a listing lies where a search looks; empty for anywhere.';
