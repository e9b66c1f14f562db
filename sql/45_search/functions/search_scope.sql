create or replace function private.search_scope(
  request private.search_request,
  conditions text,
  rows_wanted integer,
  out property_ids uuid[],
  out source text,
  out condition text,
  out scale double precision,
  out is_exact boolean,
  out area box
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  -- So many are asked for their price; above that the read model alone is counted.
  priced_limit constant integer := 1000;
  counted_limit constant integer := 10000;
  needs_prices constant boolean := request.check_in is not null or request.flexible_stay is not null
    or request.display_currency is not null and (request.min_price is not null or request.max_price is not null);
  listings double precision;
  hashes integer;
  candidates double precision := private.matches_if_many(request, conditions);
begin
  source := 'private.search_listings as listing';
  condition := conditions;
  scale := 1;
  is_exact := not needs_prices;
  if candidates is null or candidates <= counted_limit then
    execute format(
      $query$
        select
          count(*), (array_agg(candidate.property_id))[:%s],
          box(
            point(min(candidate.longitude), min(candidate.latitude)), point(max(candidate.longitude), max(candidate.latitude))
          )
        from (
          select listing.property_id, listing.longitude, listing.latitude
          from private.search_listings as listing
          where %s
          limit %s
        ) as candidate
      $query$,
      priced_limit, conditions, counted_limit + 1
    )
    into candidates, property_ids, area;
    is_exact := is_exact or candidates <= priced_limit;
    if candidates > priced_limit or not needs_prices then
      property_ids := null;
    end if;
    if candidates <= counted_limit then
      return;
    end if;
    area := null;
    candidates := greatest(candidates, private.matches_by_sample(request, conditions));
  end if;
  if candidates <= 2 * search_scope.rows_wanted then
    return;
  end if;

  -- Far too many: random pages of the read model, if that is less to read, or else some of what is found.
  is_exact := false;
  scale := candidates / search_scope.rows_wanted;
  select relation.reltuples into listings
  from pg_catalog.pg_class as relation
  where relation.oid = 'private.search_listings'::regclass;
  if listings * search_scope.rows_wanted <= 4 * candidates ^ 2 then
    source := format('%s tablesample system (%s) repeatable (2)', source, 100 / scale);
    condition := private.sampled_condition(request, conditions);
  else
    hashes := greatest(1, round(65536 / scale));
    scale := 65536.0 / hashes;
    condition := format('pg_catalog.uuid_hash(listing.property_id) & 65535 < %s and %s', hashes, conditions);
  end if;
end;
$$;

comment on function private.search_scope(private.search_request, text, integer) is
  'How what a search finds can be counted at bounded cost: the ids to ask for their prices while there are few, or where to read listings from, by which condition, and by what to multiply what is counted there; whether that is exact, and where the candidates lie if that is known.';
