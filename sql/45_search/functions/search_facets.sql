create or replace function private.search_facets(criteria jsonb)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
set jit = off
as $$
declare
  request private.search_request := private.read_search_criteria(search_facets.criteria);
  conditions text := private.search_conditions(private.without_facet_filters(request));
  rates jsonb := private.display_rates(request.display_currency);
  has_prices boolean := request.min_price is not null or request.max_price is not null;
  missed text;
  misses text;
  scope record;
  result jsonb;
begin
  select
    'case ' || string_agg(format('when not (%s) then %L', filter.condition, filter.facet), ' ') || ' end',
    string_agg(format('(not (%s))::integer', filter.condition), ' + ')
  into missed, misses
  from private.facet_conditions(request) as filter;
  -- What passes all filters but one counts for the facet of that one.
  conditions := concat_ws(' and ', conditions, '(' || misses || ') <= 1');
  select * into scope from private.search_scope(request, conditions, 5000);

  execute format(
    $query$
      with listed as materialized (
        select
          listing.property_id, listing.property_type, listing.room_type::text, listing.bedrooms, listing.beds,
          listing.cancellation_policy::text, (%1$s) as instant_book, listing.host_languages, listing.amenity_bits,
          listing.more_amenity_bits, listing.nightly_price, listing.currency, %2$s as missed, %3$s as is_in_range
        from %4$s
        where %5$s
      ),
      %6$s
      select jsonb_build_object(
        'total', (select round(count(*) * $4) from matching where matching.missed is null),
        'property_type', %7$s, 'room_type', %8$s, 'bedrooms', %9$s, 'beds', %10$s, 'cancellation_policy', %11$s,
        'instant_book', %12$s, 'host_language', %13$s, 'amenity', %14$s,
        'price_histogram', (
          select jsonb_build_object(
            'currency', shown.currency, 'price_by', $5, 'buckets', private.price_histogram(shown.amounts, $4)
          )
          from (
            -- Amounts of one currency: the one asked for, or else the one that most have.
            select amount.currency, array_agg(amount.shown) filter (where amount.shown is not null) as amounts
            from (
              select
                coalesce($6, cost.currency) as currency,
                case when $3 is null then cost.amount else private.shown_amount(cost.amount, cost.currency, $3) end as shown
              from costs as cost
            ) as amount
            group by amount.currency
            order by count(*) desc, amount.currency
            limit 1
          ) as shown
        )
      )
    $query$,
    private.instant_book_condition(),
    coalesce(missed, 'null::text'),
    coalesce(private.price_condition(request), 'true'),
    case when scope.property_ids is null then scope.source else 'private.search_listings as listing' end,
    case when scope.property_ids is null then scope.condition else 'listing.property_id = any($2)' end,
    private.facet_sources(scope.property_ids is not null, has_prices),
    private.facet_counts('property_type', 'matching.property_type'),
    private.facet_counts('room_type', 'matching.room_type'),
    private.facet_counts('bedrooms', 'matching.bedrooms'),
    private.facet_counts('beds', 'matching.beds'),
    private.facet_counts('cancellation_policy', 'matching.cancellation_policy'),
    private.facet_counts('instant_book', 'matching.instant_book'),
    private.facet_counts('host_language', 'tag.code', 'cross join unnest(matching.host_languages) as tag (code)'),
    private.amenity_counts()
  )
  using
    request, scope.property_ids, rates, scope.scale,
    case when scope.property_ids is null then 'night' else request.price_by end,
    request.display_currency
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

comment on function private.search_facets(jsonb) is 'See public.search_facets.';

grant execute on function private.search_facets(jsonb) to anon, authenticated, service_role;
