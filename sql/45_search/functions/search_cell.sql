create or replace function private.search_cell(latitude double precision, longitude double precision)
returns integer
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return private.cell_number(
    least(32767, floor((search_cell.longitude + 180) / 360 * 32768))::integer,
    least(32767, floor((search_cell.latitude + 90) / 180 * 32768))::integer
  );
end;
$$;

comment on function private.search_cell(double precision, double precision) is
  'Number in z-order of the place on a grid of 32768 by 32768 over the earth.';
