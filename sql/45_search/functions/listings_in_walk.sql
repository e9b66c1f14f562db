create or replace function private.listings_in_walk(walk private.search_walk)
returns bigint
language plpgsql
stable
security definer -- reads counts that callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  grid integer := substring(walk.parts from '>> (\d+)')::integer;
begin
  return case
    when grid is not null then (
      select coalesce(sum(counted.listings), 0)
      from private.search_cells as counted
      where counted.level = grid and counted.cell = any(walk.numbers)
    )
    when walk.parts is null then (
      select coalesce(sum(counted.listings), 0) from private.search_cells as counted where counted.level = 18
    )
    else (select coalesce(sum(place.property_count), 0) from private.places as place where place.id = any(walk.numbers))
  end;
end;
$$;

comment on function private.listings_in_walk(private.search_walk) is
  'How many listings a walk would come by, whatever they are like.';
