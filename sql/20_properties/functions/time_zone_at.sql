create or replace function private.time_zone_at(latitude double precision, longitude double precision)
returns text
language plpgsql
stable
security definer -- reads the map, which callers can't
set search_path = ''
as $$
declare
  map private.time_zone_map;
  -- The tree: 48 by 24 cells of 7.5 degrees, two digits of base 56 each (from character 35 on): either the
  -- number of a zone, counted down from 56 * 56, or how many nodes of 2 by 2 cells to go on.
  x double precision := 48 * (180 + time_zone_at.longitude) / 360.00000000000006;
  y double precision := 24 * (90 - time_zone_at.latitude) / 180.00000000000003;
  col integer := trunc(x);
  row_number integer := trunc(y);
  node integer := -1;
  digits integer;
  at_character integer := 96 * trunc(y)::integer + 2 * trunc(x)::integer;
begin
  if time_zone_at.latitude >= 90 then
    return 'Etc/GMT';
  end if;
  select * into strict map from private.time_zone_map;
  loop
    digits := 56 * ascii(substr(map.tree, at_character + 1, 1)) + ascii(substr(map.tree, at_character + 2, 1)) - 1995;
    exit when digits + cardinality(map.zones) >= 3136;
    node := node + digits + 1;
    x := 2 * (x - col);
    y := 2 * (y - row_number);
    -- As a 32-bit "mod 2" would: only the part within the cell counts.
    col := trunc(x);
    row_number := trunc(y);
    at_character := 8 * node + 4 * row_number + 2 * col + 2304;
  end loop;
  return map.zones[digits + cardinality(map.zones) - 3136 + 1];
end;
$$;

comment on function private.time_zone_at(double precision, double precision) is 'IANA time zone at a place (WGS 84).';
