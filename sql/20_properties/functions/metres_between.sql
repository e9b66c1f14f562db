create or replace function private.metres_between(
  from_latitude double precision,
  from_longitude double precision,
  to_latitude double precision,
  to_longitude double precision
)
returns double precision
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  -- Haversine on a sphere of mean radius: within 0.5 % of the ellipsoid.
  select
    2 * 6371008.8 * asin(
      least(
        1,
        sqrt(
          power(sin(radians(to_latitude - from_latitude) / 2), 2) + cos(radians(from_latitude)) * cos(
            radians(to_latitude)
          ) * power(sin(radians(to_longitude - from_longitude) / 2), 2)
        )
      )
    );
$$;

comment on function private.metres_between(double precision, double precision, double precision, double precision) is
  'Distance of two places in metres.';
