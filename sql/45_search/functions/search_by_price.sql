create or replace function private.search_by_price(
  request private.search_request,
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  rates jsonb
)
returns private.search_page
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  nights integer := private.searched_nights(request);
  bound text := case when nights is null then 'listing.nightly_price' else private.least_total(request) end;
  visits integer := 800;
  edge_key double precision;
  edge_id uuid;
  -- Candidates that are not priced yet, by the least that they can cost.
  walked record;
  pool record;
  next_one integer;
  chunk integer := request.page_size + 11;
  -- The cheapest so far, one more than the page holds, and what the last of them costs.
  best jsonb := '[]';
  page private.search_page;
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
      page.matching := case when after_id is null then coalesce(cardinality(pool.ids), 0) end;
    else
      walked := private.walk_listings(walk, edge_key, edge_id, visits);
      edge_key := walked.edge_key;
      edge_id := walked.edge_id;
      if after_id is null and page.matching is null then
        page.matching := private.estimated_matches(
          null, walk, edge_key, coalesce(cardinality(walked.property_ids), 0), walked.seen, null
        );
      end if;
      select gathered.* into pool from private.gather_prices(walk, bound, coalesce(pool.ids[next_one:] || walked.property_ids, '{}')) as gathered;
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
    perform private.guard_search_time();
    if walk.gather_condition is not null and 60 * coalesce(cardinality(walked.property_ids), 0) < walked.seen then
      -- What is rare is found by an index.
      walk.way := 'gather';
    end if;
    visits := least(2 * visits, 20000);
  end loop;

  select
    array_agg((stay ->> 'property_id')::uuid order by number), array_agg((stay ->> 'check_in')::date order by number),
    array_agg((stay ->> 'check_out')::date order by number), array_agg((stay ->> 'nightly_amount')::bigint order by number),
    array_agg((stay ->> 'total_amount')::bigint order by number)
  into page.property_ids, page.check_ins, page.check_outs, page.nightly_amounts, page.total_amounts
  from jsonb_array_elements(best) with ordinality as ranked (stay, number)
  where number <= request.page_size;
  if jsonb_array_length(best) > request.page_size then
    page.last_walk := 1;
    page.last_key := (best -> (request.page_size - 1) ->> 'key')::float8;
    page.last_id := page.property_ids[request.page_size];
  end if;
  return page;
end;
$$;

comment on function private.search_by_price(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  jsonb
) is
  'A page of what can be booked as asked, the cheapest stay first: candidates are priced in the order of the least that they can cost, until no other can be cheaper than what was found.';
