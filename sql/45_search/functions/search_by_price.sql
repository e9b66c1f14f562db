create or replace function private.search_by_price(
  request private.search_request,
  conditions text,
  after_key double precision,
  after_id uuid,
  rates jsonb,
  out page jsonb,
  out last_key double precision,
  out last_id uuid
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nights integer := coalesce(
    request.check_out - request.check_in, case request.flexible_stay when 'weekend' then 2 when 'week' then 7 end
  );
  -- No price is below this; with rates a little less, since they are rounded.
  bound text := case
    when nights is null then 'listing.nightly_price'
    else format('(listing.floor_price * %s + listing.cleaning_fee)', nights)
  end;
  factor text := private.rate_expression(rates);
  bounds double precision[];
  ids uuid[];
  known jsonb := '[]';
  next_one integer := 1;
  chunk integer := request.page_size + 11;
  kth record;
begin
  bound := case
    when factor is null then bound || '::float8'
    else format('coalesce(%s * %s * 0.9999 - 1, ''infinity'')', bound, factor)
  end;
  execute format(
    'select array_agg(property_id order by bound, property_id), array_agg(bound order by bound, property_id)'
    ' from (select listing.property_id, %s as bound from private.search_listings as listing where %s) as candidate',
    bound, conditions
  )
  into ids, bounds;

  loop
    select coalesce(known, '[]') || coalesce(jsonb_agg(to_jsonb(stay) || jsonb_build_object('key', price.key)), '[]')
    into known
    from private.bookable_stays(request, ids[next_one:next_one + chunk - 1], rates) as stay
    cross join lateral (
      select coalesce(
        private.shown_amount(coalesce(stay.total_amount, stay.nightly_amount), stay.currency, rates)::float8, 'infinity'
      ) as key
    ) as price
    where after_key is null or (price.key, stay.property_id) > (after_key, after_id);
    next_one := next_one + chunk;
    select (stay ->> 'key')::float8 as key
    into kth
    from jsonb_array_elements(known) as stay
    order by (stay ->> 'key')::float8, (stay ->> 'property_id')::uuid
    offset request.page_size
    limit 1;
    exit when ids is null or next_one > cardinality(ids) or bounds[next_one] > kth.key;
  end loop;

  select
    coalesce(jsonb_agg(ranked.stay order by ranked.number) filter (where ranked.number <= request.page_size), '[]'),
    (array_agg((ranked.stay ->> 'key')::float8) filter (where ranked.number = request.page_size))[1],
    (array_agg((ranked.stay ->> 'property_id')::uuid) filter (where ranked.number = request.page_size))[1]
  into page, last_key, last_id
  from (
    select stay, row_number() over (order by (stay ->> 'key')::float8, (stay ->> 'property_id')::uuid) as number
    from jsonb_array_elements(known) as stay
  ) as ranked;
  if jsonb_array_length(known) <= request.page_size then
    last_key := null;
    last_id := null;
  end if;
end;
$$;

comment on function private.search_by_price(private.search_request, text, double precision, uuid, jsonb) is
  'A page of what can be booked as asked, the cheapest stay first: candidates are priced in the order of the least that they can cost, until no other can be cheaper than what was found.';
