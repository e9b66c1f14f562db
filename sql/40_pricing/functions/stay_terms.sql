create or replace function private.stay_terms(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  except_booking_id uuid
)
returns setof private.stay_terms
language plpgsql
stable
rows 20
security definer -- reads calendars and promotions, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
set enable_bitmapscan = off -- a few rows are looked up for each stay: an index scan begins sooner
as $$
declare
  moment timestamptz := private.clock();
  free bigint[] := array(
    select entry.number
    from private.free_stays(
      stay_terms.property_ids, stay_terms.check_ins, stay_terms.check_outs, null, stay_terms.except_booking_id
    ) as entry
  );
begin
  return query
  select
    asked.number, property.id, asked.check_in, asked.check_out, stay.nights, window_of.bookable,
    case when stay.nights > 0 then asked.number = any(free) end,
    calendar.min_nights, calendar.max_nights, calendar.arrival_allowed, calendar.departure_allowed,
    calendar.nights_amount, calendar.nightly_amounts,
    (array['New listing', promotion.name, 'Monthly', 'Weekly', 'Early bird', 'Last minute'])[offer.rank],
    (
      array[
        20, promotion.percent, property.monthly_discount_percent, property.weekly_discount_percent,
        property.early_bird_percent, property.last_minute_percent
      ]
    )[offer.rank]
  from unnest(stay_terms.property_ids, stay_terms.check_ins, stay_terms.check_outs) with ordinality
    as asked (property_id, check_in, check_out, number)
  join public.properties as property on property.id = asked.property_id
  -- "offset 0" lets what stands before it be computed once.
  cross join lateral (
    select local.time, local.time::date as today
    from (select moment at time zone property.time_zone as time) as local
    offset 0
  ) as dates
  cross join lateral (
    -- The dates of a coming stay, not more than two years ahead.
    select case
      when asked.check_in >= dates.today and asked.check_out > asked.check_in
        and asked.check_out <= dates.today + interval '2 years 1 day'
        then asked.check_out - asked.check_in
    end as nights
    offset 0
  ) as stay
  left join (
    select
      terms.number,
      sum(terms.nightly_amount) filter (where terms.day < stay_terms.check_outs[terms.number])::bigint as nights_amount,
      array_agg(terms.nightly_amount) filter (where terms.day < stay_terms.check_outs[terms.number]) as nightly_amounts,
      min(terms.min_nights) filter (where terms.day = stay_terms.check_ins[terms.number]) as min_nights,
      min(terms.max_nights) filter (where terms.day = stay_terms.check_ins[terms.number]) as max_nights,
      bool_and(terms.arrival_allowed) filter (where terms.day = stay_terms.check_ins[terms.number]) as arrival_allowed,
      bool_and(terms.departure_allowed) filter (where terms.day = stay_terms.check_outs[terms.number]) as departure_allowed,
      min(terms.advance_notice_days) filter (where terms.day = stay_terms.check_ins[terms.number]) as advance_notice_days,
      min(terms.booking_window_months) filter (where terms.day = stay_terms.check_ins[terms.number]) as booking_window_months
    from private.calendar_days(stay_terms.property_ids, stay_terms.check_ins, stay_terms.check_outs) as terms
    group by terms.number
  ) as calendar on calendar.number = asked.number and stay.nights > 0
  cross join lateral (
    select private.bookable_days(
      dates.time, coalesce(calendar.advance_notice_days, property.advance_notice_days), property.same_day_cutoff_hour,
      coalesce(calendar.booking_window_months, property.booking_window_months)
    ) as bookable
    offset 0
  ) as window_of
  left join lateral (
    select promotion.name, promotion.percent
    from public.promotions as promotion
    where promotion.property_id = property.id
      and promotion.stay_from <= asked.check_in
      and promotion.stay_to >= asked.check_out
      and promotion.min_nights <= stay.nights
      and coalesce(promotion.book_from <= dates.today, true)
      and coalesce(promotion.book_to > dates.today, true)
    order by promotion.percent desc
    limit 1
  ) as promotion on true
  cross join lateral (
    -- One offer per stay: the first of these that applies, whichever gives more.
    select case
      when stay.nights is null then null
      when property.new_listing_offer and (
        select count(distinct earlier.booking_id)
        from (
          select taken.booking_id
          from public.occupancies as taken
          where taken.property_id = property.id
            and taken.kind in ('booking', 'hold', 'request')
            and (taken.lapses_at is null or taken.lapses_at > moment)
            and taken.booking_id is distinct from stay_terms.except_booking_id
          -- A booking has up to three rows while it is altered, so seven are of three bookings at least.
          limit 7
        ) as earlier
      ) < 3 then 1
      when promotion.percent > 0 then 2
      when stay.nights >= 28 and property.monthly_discount_percent > 0 then 3
      when stay.nights >= 7 and property.weekly_discount_percent > 0 then 4
      when asked.check_in - dates.today >= property.early_bird_days and property.early_bird_percent > 0 then 5
      when asked.check_in - dates.today <= property.last_minute_days and property.last_minute_percent > 0 then 6
    end as rank
    offset 0
  ) as offer
  order by asked.number;
end;
$$;

comment on function private.stay_terms(uuid[], date[], date[], uuid) is
  'What calendars and offers say of the stays in parallel arrays; number is the place in them. A property that does not exist has no row. The nights of except_booking_id count as free.';
