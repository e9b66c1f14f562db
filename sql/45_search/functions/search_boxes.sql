create or replace function private.search_boxes(request private.search_request)
returns box[]
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  west double precision := request.west;
  east double precision := request.east;
  south double precision := request.south;
  north double precision := request.north;
  reach double precision;
  width double precision;
begin
  if request.near_lat is not null then
    -- The circle, a little wider against rounding; over a pole it reaches all longitudes.
    reach := (request.radius_m + 1) / 6371008.8;
    south := greatest(-90, request.near_lat - degrees(reach));
    north := least(90, request.near_lat + degrees(reach));
    width := case
      when south > -90 and north < 90 then degrees(asin(least(1, sin(reach) / cos(radians(request.near_lat)))))
      else 180
    end;
    west := request.near_lng - width;
    east := request.near_lng + width;
    if width >= 180 then
      west := -180;
      east := 180;
    else
      west := west + case when west < -180 then 360 else 0 end;
      east := east - case when east > 180 then 360 else 0 end;
    end if;
  end if;

  return case
    when west <= east then array[box(point(west, south), point(east, north))]
    -- Over the date line it is two.
    when west > east then array[box(point(west, south), point(180, north)), box(point(-180, south), point(east, north))]
  end;
end;
$$;

comment on function private.search_boxes(private.search_request) is
  'Boxes of longitude and latitude that hold what a search looks for: one or two, or null for the whole earth.';
