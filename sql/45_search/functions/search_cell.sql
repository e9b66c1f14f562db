create or replace function private.search_cell(latitude double precision, longitude double precision)
returns integer
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
declare
  x integer := least(32767, floor((search_cell.longitude + 180) / 360 * 32768))::integer;
  y integer := least(32767, floor((search_cell.latitude + 90) / 180 * 32768))::integer;
begin
  -- Bits of x and y in turns.
  x := (x | x << 8) & 16711935; x := (x | x << 4) & 252645135; x := (x | x << 2) & 858993459; x := (x | x << 1) & 1431655765;
  y := (y | y << 8) & 16711935; y := (y | y << 4) & 252645135; y := (y | y << 2) & 858993459; y := (y | y << 1) & 1431655765;
  return x | y << 1;
end;
$$;

comment on function private.search_cell(double precision, double precision) is
  'Number in z-order of the place on a grid of 32768 by 32768 over the earth.';
