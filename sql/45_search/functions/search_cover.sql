create or replace function private.search_cover(boxes box[], out level integer, out cells integer[])
returns record
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  area box;
  west integer;
  east integer;
  south integer;
  north integer;
  number integer;
begin
  -- The finest of the grids that have indexes on which not too many cells cover the boxes.
  foreach level in array array[6, 10, 14, 18] loop
    cells := '{}';
    foreach area in array boxes loop
      west := least(32767, floor(((area[1])[0] + 180) / 360 * 32768))::integer >> level / 2;
      east := least(32767, floor(((area[0])[0] + 180) / 360 * 32768))::integer >> level / 2;
      south := least(32767, floor(((area[1])[1] + 90) / 180 * 32768))::integer >> level / 2;
      north := least(32767, floor(((area[0])[1] + 90) / 180 * 32768))::integer >> level / 2;
      number := (east - west + 1) * (north - south + 1) + cardinality(cells);
      exit when number > (case level when 18 then 120 else 32 end);
      for x in west..east loop
        for y in south..north loop
          cells := cells || private.cell_number(x, y);
        end loop;
      end loop;
    end loop;
    if number <= (case level when 18 then 120 else 32 end) then
      return;
    end if;
  end loop;
  level := null;
  cells := null;
end;
$$;

comment on function private.search_cover(box[]) is
  'Cells that cover the boxes, at the finest level of which there are not too many; nulls when there are at any.';
