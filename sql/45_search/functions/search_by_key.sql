create or replace function private.search_by_key(
  request private.search_request,
  walks private.search_walk[],
  start_walk integer,
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
  -- So many candidates are priced for a page at most, and so many listings visited; a short page then says where to go on.
  priced_limit constant integer := 1000;
  visited_limit constant integer := 30000;
  priced integer := 0;
  visited integer := 0;
  walk private.search_walk;
  found record;
  batch record;
  visits integer;
  next_one integer;
  chunk integer;
begin
  page := '[]';
  matching := case when after_id is null then 0 end;
  for number in start_walk..cardinality(walks) loop
    walk := walks[number];
    visits := 400;
    loop
      case walk.way
        when 'near' then
          select near.*, 0 as visited into batch
          from private.near_listings(request, walk, after_key, after_id, 2 * request.page_size) as near;
        when 'gather' then
          select gathered.*, 0 as visited into batch
          from private.gather_listings(walk, after_key, after_id, 1000) as gathered;
        else
          select walked.* into batch from private.walk_listings(walk, after_key, after_id, visits) as walked;
      end case;
      matching := matching + coalesce(cardinality(batch.property_ids), 0);
      visited := visited + batch.visited;

      next_one := 1;
      while next_one <= coalesce(cardinality(batch.property_ids), 0) loop
        chunk := least(request.page_size + 3 - jsonb_array_length(page), 200);
        for found in
          select stay.*, listed.key
          from unnest(batch.property_ids[next_one:next_one + chunk - 1], batch.keys[next_one:next_one + chunk - 1])
            with ordinality as listed (id, key, number)
          join private.bookable_stays(request, batch.property_ids[next_one:next_one + chunk - 1], rates) as stay
            on stay.property_id = listed.id
          order by listed.number
        loop
          -- One more than the page holds says that there is a next one.
          if jsonb_array_length(page) = request.page_size then
            matching := null;
            return;
          end if;
          page := page || jsonb_build_object(
            'property_id', found.property_id, 'check_in', found.check_in, 'check_out', found.check_out,
            'nightly_amount', found.nightly_amount, 'total_amount', found.total_amount
          );
          last_walk := number;
          last_key := found.key;
          last_id := found.property_id;
        end loop;
        next_one := next_one + chunk;
        priced := priced + chunk;
        perform private.guard_search_time();
        if priced >= priced_limit and next_one <= cardinality(batch.property_ids) then
          last_walk := number;
          last_key := batch.keys[next_one - 1];
          last_id := batch.property_ids[next_one - 1];
          matching := null;
          return;
        end if;
      end loop;

      after_key := batch.edge_key;
      after_id := batch.edge_id;
      exit when after_id is null;
      perform private.guard_search_time();
      if visited >= visited_limit or priced >= priced_limit then
        last_walk := number;
        last_key := after_key;
        last_id := after_id;
        matching := null;
        return;
      end if;
      if walk.way = 'walk' then
        -- What is rare is found by an index; else further steps, as long as the first ones let expect.
        if walk.gather_condition is not null and 60 * coalesce(cardinality(batch.property_ids), 0) < batch.visited then
          walk.way := 'gather';
        else
          visits := least(2 * visits, 10000);
        end if;
      end if;
    end loop;
  end loop;
  last_walk := null;
  last_key := null;
  last_id := null;
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
  'A page of what can be booked as asked, by a key of the read model: its stays, and the walk, key and id where it ended, null when nothing follows; and how many listings the read model lets through, null unless all were seen.';
