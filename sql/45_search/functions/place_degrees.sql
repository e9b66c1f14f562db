create or replace function private.place_degrees(from_longitude double precision, to_longitude double precision)
returns double precision
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    place_degrees.to_longitude - place_degrees.from_longitude - 360 * floor(
      (place_degrees.to_longitude - place_degrees.from_longitude + 180) / 360
    );
$$;

comment on function private.place_degrees(double precision, double precision) is
  'Degrees to the east, -180 to 180, the shorter way around the earth; from 0 it is the longitude itself.';
