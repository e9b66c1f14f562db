create or replace function private.walk_listings(
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  visits integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid,
  out visited integer,
  out seen integer
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
-- What is walked along is chosen here; the planner, which knows little of places and bits, would sort instead.
set enable_sort = off
set enable_bitmapscan = off
set enable_seqscan = off
as $$
declare
  each integer := greatest(8, walk_listings.visits / greatest(1, coalesce(cardinality(walk.numbers), 1)));
begin
  -- So many listings of each part, of which those count that come before the first that was left out of any part.
  execute format(
    $query$
      with
        walked as materialized (
          select seen.*
          from unnest($1) as part (number)
          cross join lateral (
            select
              count(*) as visited,
              array_agg(listing.property_id) as ids,
              array_agg(listing.key) as keys,
              array_agg(listing.passes) as passes
            from (
              select listing.property_id, %1$s as key, (%2$s) is true as passes
              from private.search_listings as listing
              where %3$s and %4$s
              order by %1$s %5$s, listing.property_id %5$s
              limit $4
            ) as listing
          ) as seen
        ),
        edge as (
          select walked.keys[$4] as key, walked.ids[$4] as id
          from walked
          where walked.visited = $4
          order by walked.keys[$4] %5$s, walked.ids[$4] %5$s
          limit 1
        )
      select
        array_agg(found.id order by found.key %5$s, found.id %5$s) filter (where found.passes),
        array_agg(found.key order by found.key %5$s, found.id %5$s) filter (where found.passes),
        (select edge.key from edge),
        (select edge.id from edge),
        (select sum(walked.visited) from walked),
        count(*)
      from walked
      cross join unnest(walked.ids, walked.keys, walked.passes) as found (id, key, passes)
      where (select edge.id from edge) is null or (found.key, found.id) %6$s (select edge.key, edge.id from edge)
    $query$,
    walk.key, walk.condition, coalesce(walk.parts || ' = part.number', 'true'),
    case
      when after_id is null then 'true'
      else format('(%s, listing.property_id) %s ($2, $3)', walk.key, case walk.direction when 'asc' then '>' else '<' end)
    end,
    walk.direction, case walk.direction when 'asc' then '<=' else '>=' end
  )
  using coalesce(walk.numbers, '{0}'), after_key, after_id, each
  into property_ids, keys, edge_key, edge_id, visited, seen;
end;
$$;

comment on function private.walk_listings(private.search_walk, double precision, uuid, integer) is
  'The next listings that a walk finds after a key and id, having visited about so many; the edge where it goes on, null when it is at its end; how many listings were visited, and how many of them come before the edge.';
