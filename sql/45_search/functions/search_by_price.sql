create or replace function private.search_by_price(
  request private.search_request,
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  rates jsonb,
  out page jsonb,
  out last_walk integer,
  out last_key double precision,
  out last_id uuid,
  out matching integer
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
  bound text := case when nights is null then 'listing.nightly_price' else private.least_total(request) end;
  visits integer := 800;
  edge_key double precision;
  edge_id uuid;
  -- Candidates that are not priced yet, by the least that they can cost.
  pool record;
  next_one integer;
  chunk integer := request.page_size + 11;
  -- The cheapest so far, one more than the page holds, and what the last of them costs.
  best jsonb := '[]';
  enough double precision := 'infinity';
begin
  if after_id is not null and rates is null then
    -- What can't cost as much as the last page did was on it, or before.
    walk.condition := concat_ws(
      ' and ', walk.condition,
      format(
        '%s >= %L::float8', case when nights is null then 'listing.nightly_price' else private.greatest_total(request) end, after_key
      )
    );
  end if;
  if rates is not null then
    -- Rates change what is cheaper than what; where there is none, a price comes last.
    walk.way := 'gather';
    bound := format('coalesce(%s * %s * 0.9999 - 1, 1e18)', bound, private.rate_expression(rates));
  end if;

  select '{}'::uuid[] as ids, '{}'::float8[] as bounds into pool;
  loop
    if walk.way = 'gather' then
      select gathered.* into pool from private.gather_prices(walk, bound, null) as gathered;
      edge_id := null;
    else
      select walked.edge_key, walked.edge_id, gathered.ids, gathered.bounds into edge_key, edge_id, pool.ids, pool.bounds
      from private.walk_listings(walk, edge_key, edge_id, visits) as walked
      cross join lateral private.gather_prices(walk, bound, pool.ids[next_one:] || walked.property_ids) as gathered;
    end if;

    next_one := 1;
    while pool.bounds[next_one] <= enough loop
      best := private.cheapest_stays(request, best, pool.ids[next_one:next_one + chunk - 1], after_key, after_id, rates);
      enough := coalesce((best -> request.page_size ->> 'key')::float8, 'infinity');
      next_one := next_one + chunk;
      perform private.guard_search_time();
    end loop;
    -- No listing after the edge costs less than floor_price a night.
    exit when edge_id is null or edge_key * coalesce(nights, 1) > enough;
    visits := least(2 * visits, 20000);
  end loop;

  page := coalesce(jsonb_path_query_array(best, '$[0 to $last]', jsonb_build_object('last', request.page_size - 1)), '[]');
  if jsonb_array_length(best) > request.page_size then
    last_walk := 1;
    last_key := (best -> (request.page_size - 1) ->> 'key')::float8;
    last_id := (best -> (request.page_size - 1) ->> 'property_id')::uuid;
  end if;
end;
$$;

comment on function private.search_by_price(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  jsonb
) is
  'A page of what can be booked as asked, the cheapest stay first, as private.search_by_key gives it: candidates are priced in the order of the least that they can cost, until no other can be cheaper than what was found.';
