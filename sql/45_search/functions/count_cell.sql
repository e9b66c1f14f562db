create or replace function private.count_cell(cell integer, change integer)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  for grid in 6..18 by 4 loop
    update private.search_cells as counted
    set listings = counted.listings + count_cell.change
    where counted.id = (
      select free.id
      from private.search_cells as free
      where free.level = grid and free.cell = count_cell.cell >> grid
      limit 1
      for update skip locked
    );
    if not found then
      insert into private.search_cells (level, cell, listings)
      values (grid, count_cell.cell >> grid, count_cell.change);
    end if;
  end loop;
end;
$$;

comment on function private.count_cell(integer, integer) is 'Counts listings that came to a cell, or left it.';
