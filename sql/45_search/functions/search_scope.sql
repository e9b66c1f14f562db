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
  candidates double precision;
  sampled text;
begin
  source := 'private.search_listings as listing';
  condition := conditions;
  scale := 1;
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
  is_exact := not needs_prices or candidates <= priced_limit;
  if candidates > priced_limit or not needs_prices then
    property_ids := null;
  end if;
  if candidates <= counted_limit then
    return;
  end if;

  -- How many there are about, from ten thousand rows or so of random pages. If it is far too many, and reading random
  -- pages is less work than reading them all, pages with about as many as are wanted do.
  area := null;
  sampled := case
    when request.query is null then conditions
    else replace(conditions, private.words_condition(request), private.sampled_words_condition(request))
  end;
  select greatest(relation.reltuples, 1) into listings
  from pg_catalog.pg_class as relation
  where relation.oid = 'private.search_listings'::regclass;
  execute format(
    'select count(*) from %s tablesample system (%s) repeatable (1) where %s',
    source, least(100, 100 * counted_limit / listings), sampled
  )
  into candidates;
  candidates := candidates * greatest(1, listings / counted_limit);
  if candidates > 2 * search_scope.rows_wanted and listings * search_scope.rows_wanted <= 4 * candidates ^ 2 then
    scale := candidates / search_scope.rows_wanted;
    source := format('%s tablesample system (%s) repeatable (2)', source, 100 / scale);
    condition := sampled;
    is_exact := false;
  end if;
end;
$$;

comment on function private.search_scope(private.search_request, text, integer) is
  'How what a search finds can be counted at bounded cost: the ids to ask for their prices while there are few, or where to read listings from, by which condition, and by what to multiply what is counted there; whether that is exact, and where the candidates lie if that is known.';
