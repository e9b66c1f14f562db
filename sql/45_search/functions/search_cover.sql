create or replace function private.search_cover(boxes box[], out level integer, out cells integer[])
returns record
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  -- The finest of the grids that have indexes on which not too many cells cover the boxes.
  foreach level in array array[6, 10, 14, 18] loop
    select array_agg(covering.cell order by covering.cell)
    into cells
    from (
      select distinct fourth.x | fourth.y << 1 as cell
      from (
        select
          least(32767, floor(((area[1])[0] + 180) / 360 * 32768))::integer >> level / 2 as west,
          least(32767, floor(((area[0])[0] + 180) / 360 * 32768))::integer >> level / 2 as east,
          least(32767, floor(((area[1])[1] + 90) / 180 * 32768))::integer >> level / 2 as south,
          least(32767, floor(((area[0])[1] + 90) / 180 * 32768))::integer >> level / 2 as north
        from unnest(boxes) as area
      ) as edges
      cross join generate_series(edges.west, least(edges.east, edges.west + 20)) as columns (x)
      cross join generate_series(edges.south, least(edges.north, edges.south + 20)) as lines (y)
      cross join lateral (select (x | x << 8) & 16711935 as x, (y | y << 8) & 16711935 as y) as first
      cross join lateral (select (first.x | first.x << 4) & 252645135 as x, (first.y | first.y << 4) & 252645135 as y) as second
      cross join lateral (select (second.x | second.x << 2) & 858993459 as x, (second.y | second.y << 2) & 858993459 as y) as third
      cross join lateral (select (third.x | third.x << 1) & 1431655765 as x, (third.y | third.y << 1) & 1431655765 as y) as fourth
    ) as covering;
    if cardinality(cells) <= (case level when 18 then 120 else 32 end) then
      return;
    end if;
  end loop;
  level := null;
  cells := null;
end;
$$;

comment on function private.search_cover(box[]) is
  'Cells that cover the boxes, at the finest level of which there are not too many; nulls when there are at any, or there are no boxes.';
