create or replace function private.grid_level(width double precision, height double precision, most_cells integer)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  level integer := 0;
begin
  -- An area that begins within a cell touches one more in each direction; over the date line it is two areas.
  while level < 26
    and (floor(grid_level.width / 360 * 2 ^ (level + 1)) + 3) * (floor(grid_level.height / 180 * 2 ^ (level + 1)) + 2)
      <= grid_level.most_cells
  loop
    level := level + 1;
  end loop;
  return level;
end;
$$;

comment on function private.grid_level(double precision, double precision, integer) is
  'The finest grid, 2^level cells around the earth and from pole to pole, of which so many degrees touch no more cells than this.';
