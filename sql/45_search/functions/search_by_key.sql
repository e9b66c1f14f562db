create or replace function private.search_by_key(
  request private.search_request,
  walks private.search_walk[],
  start_walk integer,
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
  -- So many candidates are priced for a page at most, and so many listings visited; a short page then says where to go on.
  priced_limit constant integer := 1000;
  visited_limit constant integer := 30000;
  priced integer := 0;
  visited integer := 0;
  page private.search_page;
  walk private.search_walk;
  batch record;
  candidates integer;
  visits integer;
  next_one integer;
  chunk integer;
  shown integer := 0;
  wanted integer;
  sold record;
begin
  page.matching := case when after_id is null then 0 end;
  for number in start_walk..cardinality(walks) loop
    walk := walks[number];
    visits := 20 * (request.page_size + 1);
    loop
      batch := private.next_listings(request, walk, after_key, after_id, visits);
      candidates := coalesce(cardinality(batch.property_ids), 0);
      visited := visited + batch.visited;
      page.matching := page.matching + candidates;

      next_one := 1;
      while next_one <= candidates loop
        wanted := request.page_size - shown;
        chunk := least(wanted + 3 + wanted / 10, 200);
        -- One more than the page holds says that there is a next one.
        select
          array_agg(stay.property_id) as ids, array_agg(stay.check_in) as check_ins, array_agg(stay.check_out) as check_outs,
          array_agg(stay.nightly_amount) as nightly_amounts, array_agg(stay.total_amount) as total_amounts,
          array_agg(stay.key) as keys
        into sold
        from (
          select priced.*, listed.key
          from unnest(batch.property_ids[next_one:next_one + chunk - 1], batch.keys[next_one:next_one + chunk - 1])
            with ordinality as listed (id, key, number)
          join private.bookable_stays(request, batch.property_ids[next_one:next_one + chunk - 1], rates) as priced
            on priced.property_id = listed.id
          order by listed.number
          limit wanted + 1
        ) as stay;
        if wanted > 0 and sold.ids is not null then
          page.property_ids := page.property_ids || sold.ids[1:wanted];
          page.check_ins := page.check_ins || sold.check_ins[1:wanted];
          page.check_outs := page.check_outs || sold.check_outs[1:wanted];
          page.nightly_amounts := page.nightly_amounts || sold.nightly_amounts[1:wanted];
          page.total_amounts := page.total_amounts || sold.total_amounts[1:wanted];
          shown := cardinality(page.property_ids);
          page.last_walk := number;
          page.last_key := sold.keys[least(wanted, cardinality(sold.keys))];
          page.last_id := page.property_ids[shown];
        end if;
        if cardinality(sold.ids) > wanted then
          if page.matching is not null then
            page.matching := private.estimated_matches(
              case when number = cardinality(walks) then page.matching end, walk, batch.edge_key, candidates, batch.seen, request.radius_m
            );
          end if;
          return page;
        end if;
        next_one := next_one + chunk;
        priced := priced + chunk;
        perform private.guard_search_time();
        if priced >= priced_limit and next_one <= candidates then
          page.last_walk := number;
          page.last_key := batch.keys[next_one - 1];
          page.last_id := batch.property_ids[next_one - 1];
          page.matching := null;
          return page;
        end if;
      end loop;

      after_key := batch.edge_key;
      after_id := batch.edge_id;
      exit when after_id is null;
      if visited >= visited_limit or priced >= priced_limit then
        page.last_walk := number;
        page.last_key := after_key;
        page.last_id := after_id;
        page.matching := null;
        return page;
      end if;
      perform private.guard_search_time();
      if walk.way = 'walk' and walk.gather_condition is not null and 60 * candidates < batch.seen then
        -- What is rare is found by an index.
        walk.way := 'gather';
      else
        -- As many as the last step lets expect.
        visits := least(10000, greatest(visits, 1.3 * (request.page_size + 1 - shown) * batch.visited / greatest(1, candidates)));
      end if;
    end loop;
  end loop;
  page.last_walk := null;
  page.last_key := null;
  page.last_id := null;
  return page;
end;
$$;

comment on function private.search_by_key(
  private.search_request,
  private.search_walk[],
  integer,
  double precision,
  uuid,
  jsonb
) is
  'A page of what can be booked as asked, by a key of the read model.';
