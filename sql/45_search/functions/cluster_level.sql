create or replace function private.cluster_level(request private.search_request, area box, most integer)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
  width double precision := 360;
  height double precision := 180;
begin
  -- Where the candidates lie, if that is known; for a search over the date line its two boxes, side by side.
  if cluster_level.area is not null and coalesce(cardinality(boxes), 0) < 2 then
    boxes := array[cluster_level.area];
  end if;
  if boxes is not null then
    select sum((part[0])[0] - (part[1])[0]), max((part[0])[1] - (part[1])[1]) into width, height from unnest(boxes) as part;
  end if;
  -- Four grids finer than the one of which they can't touch too many cells, since most cells are empty.
  return private.grid_level(width, height, most) + 4;
end;
$$;

comment on function private.cluster_level(private.search_request, box, integer) is
  'The grid that clusters are counted on before they are made coarser, up to four times, until there are no more than asked for.';
