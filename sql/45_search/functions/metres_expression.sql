create or replace function private.metres_expression(latitude double precision, longitude double precision)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  -- The same as metres_between, which can't be inlined and would be called for each row.
  return format(
    '(2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(listing.latitude - %1$L::float8) / 2), 2)'
    ' + cos(radians(%1$L::float8)) * cos(radians(listing.latitude))'
    ' * power(sin(radians(listing.longitude - %2$L::float8) / 2), 2)))))',
    metres_expression.latitude, metres_expression.longitude
  );
end;
$$;

comment on function private.metres_expression(double precision, double precision) is
  'SQL for the distance of a listing from a place in metres.';
