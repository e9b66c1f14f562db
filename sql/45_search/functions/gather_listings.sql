create or replace function private.gather_listings(
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  wanted integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
begin
  execute format(
    $query$
      select array_agg(found.id), array_agg(found.key)
      from (
        select gathered.id, gathered.key
        from (
          select listing.property_id as id, (%1$s)::float8 as key
          from private.search_listings as listing
          where %2$s
          offset 0
        ) as gathered
        where $2 is null or (gathered.key, gathered.id) %4$s ($1, $2)
        order by gathered.key %3$s, gathered.id %3$s
        limit $3
      ) as found
    $query$,
    walk.key, concat_ws(' and ', walk.condition, walk.gather_condition),
    walk.direction, case walk.direction when 'asc' then '>' else '<' end
  )
  using after_key, after_id, wanted
  into property_ids, keys;
  if cardinality(property_ids) = wanted then
    edge_key := keys[wanted];
    edge_id := property_ids[wanted];
  end if;
end;
$$;

comment on function private.gather_listings(private.search_walk, double precision, uuid, integer) is
  'As private.walk_listings, but by whichever indexes find what is looked for, and so many at most.';
