create or replace function private.cell_number(x integer, y integer)
returns integer
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  -- Bits of x and y in turns.
  x := (x | (x << 8)) & 16711935;
  x := (x | (x << 4)) & 252645135;
  x := (x | (x << 2)) & 858993459;
  x := (x | (x << 1)) & 1431655765;
  y := (y | (y << 8)) & 16711935;
  y := (y | (y << 4)) & 252645135;
  y := (y | (y << 2)) & 858993459;
  y := (y | (y << 1)) & 1431655765;
  return x | (y << 1);
end;
$$;

comment on function private.cell_number(integer, integer) is
  'Number in z-order of a cell of a grid by its column and line.';
