create or replace function private.stay_offer(
  property public.properties,
  check_in date,
  check_out date,
  except_booking_id uuid default null,
  out name text,
  out percent numeric
)
language plpgsql
stable
security definer -- reads promotions and occupancies
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  -- One offer per stay: the first of these that applies, whichever gives more.
  select applicable.name, applicable.percent
  into stay_offer.name, stay_offer.percent
  from (
    select 1 as rank, 'New listing' as name, 20::numeric as percent
    where property.new_listing_offer
      and (
        select count(distinct taken.booking_id)
        from public.occupancies as taken
        where taken.property_id = property.id
          and taken.kind in ('booking', 'hold', 'request')
          and (taken.lapses_at is null or taken.lapses_at > private.clock())
          and taken.booking_id is distinct from stay_offer.except_booking_id
      ) < 3
    union all
    (
      select 2, promotion.name, promotion.percent
      from public.promotions as promotion
      where promotion.property_id = property.id
        and promotion.stay_from <= stay_offer.check_in
        and promotion.stay_to >= stay_offer.check_out
        and promotion.min_nights <= stay_offer.check_out - stay_offer.check_in
        and coalesce(promotion.book_from <= private.property_today(property.time_zone), true)
        and coalesce(promotion.book_to > private.property_today(property.time_zone), true)
      order by promotion.percent desc
      limit 1
    )
    union all
    select 3, 'Monthly', property.monthly_discount_percent
    where stay_offer.check_out - stay_offer.check_in >= 28
    union all
    select 4, 'Weekly', property.weekly_discount_percent
    where stay_offer.check_out - stay_offer.check_in >= 7
    union all
    select 5, 'Early bird', property.early_bird_percent
    where stay_offer.check_in - private.property_today(property.time_zone) >= property.early_bird_days
    union all
    select 6, 'Last minute', property.last_minute_percent
    where stay_offer.check_in - private.property_today(property.time_zone) <= property.last_minute_days
  ) as applicable
  where applicable.percent > 0
  order by applicable.rank
  limit 1;
end;
$$;

comment on function private.stay_offer(public.properties, date, date, uuid) is
  'The offer that a stay gets: new listing, promotion of the host, monthly or weekly, early bird, last minute.';
