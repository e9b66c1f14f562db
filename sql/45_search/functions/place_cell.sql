create or replace function private.place_cell(latitude double precision, longitude double precision)
returns integer
language sql
immutable
security invoker
set search_path = ''
as $$
  select (floor((place_cell.latitude + 90) * 2) * 1000 + floor((place_cell.longitude + 180) * 2))::integer;
$$;

comment on function private.place_cell(double precision, double precision) is
  'Cell of half a degree: the same spelling of a city means the same place there.';
