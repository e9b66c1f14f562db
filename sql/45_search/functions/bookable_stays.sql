create or replace function private.bookable_stays(request private.search_request, property_ids uuid[], rates jsonb)
returns table (
  property_id uuid,
  check_in date,
  check_out date,
  nightly_amount bigint,
  total_amount bigint,
  currency text
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  any_price boolean := request.min_price is null and request.max_price is null;
  ids uuid[] := bookable_stays.property_ids;
  check_ins date[];
  check_outs date[];
  round_number integer := 1;
  is_flexible boolean := request.flexible_days is not null or request.flexible_stay is not null;
begin
  if coalesce(cardinality(ids), 0) = 0 then
    return;
  end if;
  if request.check_in is null and request.flexible_stay is null then
    return query
    select property.id, null::date, null::date, property.base_price, null::bigint, property.currency
    from unnest(ids) as listed (id)
    join public.properties as property on property.id = listed.id
    where any_price or private.price_is_asked(request, property.base_price, null, property.currency, bookable_stays.rates);
    return;
  end if;

  loop
    if is_flexible then
      -- Of each listing the first stay that the read model leaves open, in the next round the second, …
      select array_agg(possible.property_id), array_agg(possible.check_in), array_agg(possible.check_out)
      into ids, check_ins, check_outs
      from (
        select
          listing.property_id, stay.check_in, stay.check_out,
          row_number() over (partition by listing.property_id order by stay.number) as number
        from private.search_stays(request) as stay
        join private.search_listings as listing
          on listing.property_id = any(bookable_stays.property_ids)
          and not listing.unavailable && daterange(stay.check_in, stay.check_out)
      ) as possible
      where possible.number = round_number;
      exit when ids is null;
    else
      check_ins := array_fill(request.check_in, array[cardinality(ids)]);
      check_outs := array_fill(request.check_out, array[cardinality(ids)]);
    end if;

    for property_id, check_in, check_out, nightly_amount, total_amount, currency in
      select priced.property_id, priced.check_in, priced.check_out, priced.nightly_amount, priced.total_amount, priced.currency
      from private.price_stays(
        ids, check_ins, check_outs, request.adults, request.children, request.infants, request.pets
      ) as priced
      where priced.is_bookable
        and (
          any_price
          or private.price_is_asked(
            request, priced.nightly_amount, priced.total_amount, priced.currency, bookable_stays.rates
          )
        )
    loop
      property_ids := array_remove(property_ids, bookable_stays.property_id);
      return next;
    end loop;
    exit when not is_flexible or cardinality(property_ids) = 0;
    round_number := round_number + 1;
  end loop;
end;
$$;

comment on function private.bookable_stays(private.search_request, uuid[], jsonb) is
  'Which of these properties can be booked as a search asks, within its range of prices, each with the first of the stays that would do; in no order. Without dates each with its base price.';
