create or replace function private.search_walks(request private.search_request)
returns private.search_walk[]
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
  conditions text := concat_ws(
    ' and ', nullif(private.place_condition(request), ''), private.filter_conditions(request),
    private.price_condition(request), private.stays_condition(request)
  );
  cover record;
  walk private.search_walk;
  walks private.search_walk[];
begin
  walk.key := case request.sort
    when 'newest' then 'listing.published_epoch'
    when 'rating' then 'listing.score'
    when 'relevance' then 'listing.relevance'
    when 'price' then 'listing.floor_price'
    when 'distance' then private.metres_expression(request.near_lat, request.near_lng)
  end;
  walk.direction := case when request.sort in ('price', 'distance') then 'asc' else 'desc' end;
  walk.way := case
    when request.sort = 'distance' then 'near'
    -- Less than a cell of 5 km by 5 km: everything in it is read at once.
    when (select sum(area(part)) from unnest(boxes) as part) < 0.0039 then 'gather'
    else 'walk'
  end;
  if boxes is not null then
    select * into cover from private.search_cover(boxes);
    walk.parts := case when cover.level is not null then format('(listing.cell >> %s)', cover.level) end;
    walk.numbers := cover.cells;
    -- Few are read at once. Along floor_price one comes by much that is dearer in the end; along published_epoch, by much
    -- that is elsewhere: more are few, then.
    if walk.way = 'walk' and cover.level is not null and private.listings_in_walk(walk)
      <= (case when request.sort in ('price', 'newest') then 60000 else 5000 end)
    then
      walk.way := 'gather';
    end if;
    if request.sort = 'newest' then
      walk.parts := null;
      walk.numbers := null;
    end if;
  end if;
  walk.condition := conditions;
  -- Where the place is small the bits say as much, and quicker.
  if walk.way <> 'gather' then
    walk.gather_condition := private.numbered_amenities_condition(request.amenities || request.accessibility);
  end if;

  if request.query is null then
    return array[walk];
  end if;
  return private.walks_by_words(request, walk);
end;
$$;

comment on function private.search_walks(private.search_request) is
  'The ways through listings that find what a search asks for, in the order of its sort; one after the other when a query ranks them.';
