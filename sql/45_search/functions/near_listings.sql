create or replace function private.near_listings(
  request private.search_request,
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
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  farthest double precision := request.radius_m;
  -- Rings around the centre, the next one as wide as the listings so far let expect.
  ring double precision := least(farthest, greatest(coalesce(after_key, 0) * 1.1, coalesce(after_key, 0) + 300));
begin
  loop
    request.radius_m := ring;
    execute format(
      $query$
        select array_agg(found.id), array_agg(found.key)
        from (
          select near.id, near.key
          from (
            select listing.property_id as id, (%1$s)::float8 as key
            from private.search_listings as listing
            where %2$s and %3$s
          ) as near
          where near.key <= $3 and ($1 is null or (near.key, near.id) > ($1, $2))
          order by near.key, near.id
          limit 1000
        ) as found
      $query$,
      walk.key, private.place_condition(request), walk.condition
    )
    using after_key, after_id, ring
    into property_ids, keys;
    exit when ring >= farthest or coalesce(cardinality(property_ids), 0) >= wanted;
    ring := least(farthest, ring * greatest(1.5, least(6, 1.2 * sqrt(wanted::float8 / greatest(1, coalesce(cardinality(property_ids), 0))))));
  end loop;
  if cardinality(property_ids) = 1000 then
    edge_key := keys[1000];
    edge_id := property_ids[1000];
  elsif ring < farthest then
    edge_key := ring;
    edge_id := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  end if;
end;
$$;

comment on function private.near_listings(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  integer
) is
  'As private.walk_listings, by distance: at least so many of those that come next, while there are any.';
