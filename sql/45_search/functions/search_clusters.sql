create or replace function private.search_clusters(criteria jsonb, max_clusters integer)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
set jit = off
as $$
declare
  most integer := coalesce(search_clusters.max_clusters, 100);
  request private.search_request := private.read_search_criteria(search_clusters.criteria);
  conditions text := private.search_conditions(request);
  rates jsonb := private.display_rates(request.display_currency);
  scope record;
  coarse integer;
  result jsonb;
begin
  if most not between 1 and 1000 then
    perform private.fail('RV001', 'search: the request is not valid', 'max_clusters: 1 to 1000');
  end if;
  select * into scope from private.search_scope(request, conditions, 50000);
  coarse := private.cluster_level(request, scope.area, most);

  execute format(
    $query$
      with matching as (%1$s),
      base as materialized (
        select
          floor(least((matching.longitude + 180) / 360 * $5, $5 - 1))::bigint as x,
          floor(least((matching.latitude + 90) / 180 * $5, $5 - 1))::bigint as y,
          matching.currency, count(*) as n, sum(matching.latitude) as latitudes, sum(matching.longitude) as longitudes,
          min(matching.nightly_amount) as nightly_amount, min(matching.total_amount) as total_amount,
          any_value(matching.property_id) as property_id
        from matching
        group by 1, 2, 3
      ),
      -- The finest grid of which no more cells are taken; the coarsest is sure to do.
      finest as (
        select coalesce(min(steps.step), 4) as step
        from generate_series(0, 3) as steps (step)
        where (
          select count(*) from (select distinct base.x >> steps.step, base.y >> steps.step from base) as taken
        ) <= $4
      ),
      priced as (
        select
          base.x >> finest.step as x, base.y >> finest.step as y, base.currency, sum(base.n) as n,
          sum(base.latitudes) as latitudes, sum(base.longitudes) as longitudes, min(base.nightly_amount) as nightly_amount,
          min(base.total_amount) as total_amount, any_value(base.property_id) as property_id
        from base, finest
        group by 1, 2, 3
      ),
      -- Prices are of the currency that most have, or the lowest of all when they are shown in one.
      cell as (
        select distinct on (priced.x, priced.y)
          priced.x, priced.y, $5 / 2 ^ finest.step as cells, priced.currency, priced.nightly_amount, priced.total_amount,
          priced.property_id, sum(priced.n) over whole as n,
          sum(priced.latitudes) over whole / sum(priced.n) over whole as latitude,
          sum(priced.longitudes) over whole / sum(priced.n) over whole as longitude
        from priced, finest
        window whole as (partition by priced.x, priced.y)
        order by
          priced.x, priced.y,
          case when $3 is null then -priced.n else private.shown_amount(priced.nightly_amount, priced.currency, $3) end,
          priced.currency
      )
      select jsonb_build_object(
        'clusters', coalesce(
          jsonb_agg(
            jsonb_build_object(
              'count', round(cell.n * $6), 'latitude', cell.latitude, 'longitude', cell.longitude,
              'property_id', case when cell.n = 1 and $6 = 1 then cell.property_id end,
              'west', cell.x * 360 / cell.cells - 180, 'south', cell.y * 180 / cell.cells - 90,
              'east', (cell.x + 1) * 360 / cell.cells - 180, 'north', (cell.y + 1) * 180 / cell.cells - 90,
              'currency', cell.currency, 'lowest_nightly_amount', cell.nightly_amount,
              'lowest_total_amount', cell.total_amount,
              'display', private.shown_price($7, cell.nightly_amount, cell.total_amount, $3 -> cell.currency)
            )
            order by cell.n desc, cell.x, cell.y
          ),
          '[]'
        ),
        'total', coalesce(round(sum(cell.n) * $6), 0)
      )
      from cell
    $query$,
    private.cluster_source(scope.property_ids is not null, scope.source, scope.condition)
  )
  using request, scope.property_ids, rates, most, 2::double precision ^ coarse, scope.scale, request.display_currency
  into result;
  return result || jsonb_build_object('is_exact', scope.is_exact);
exception
  when query_canceled then
    -- Somebody else's doing, unless it has taken as long as the shortest timeout there is.
    if private.search_seconds() < 2 then
      raise;
    end if;
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
end;
$$;

comment on function private.search_clusters(jsonb, integer) is 'See public.search_clusters.';

grant execute on function private.search_clusters(jsonb, integer) to anon, authenticated, service_role;
