-- In the order in which they were made, which has nothing to do with where they stand. On top of those on offer come
-- three in a hundred that are paused or drafts.
with shares as (
  select array_agg(upto order by rank) as upto from bench.cities
),

drawn as (
  select
    number,
    1 + floor(bench.chance(number, 3) * plan.people * 4 / 5)::bigint as host_number,
    city.rank,
    city.name,
    city.country,
    city.time_zone,
    country.currency,
    city.latitude + city.spread * far.factor * bench.bell(number, 10) as latitude,
    city.longitude + city.spread * far.factor * bench.bell(number, 12) / cos(radians(city.latitude)) as longitude,
    -- Minor units of one euro's cent.
    coalesce(rate.rate, 1) * 10 ^ currency.exponent / 100 as unit,
    exp(9.1 + 0.55 * bench.bell(number, 14)) as price,
    number % 5 = 0 as is_busy,
    number > plan.properties as is_hidden,
    1 + floor(bench.chance(number, 16) ^ 2 * 6)::integer as bedrooms
  from bench.plan
  cross join shares
  cross join lateral generate_series(1, plan.properties + plan.properties * 3 / 100) as number
  join bench.cities as city on city.rank = width_bucket(bench.chance(number, 1), shares.upto) + 1
  join public.countries as country on country.code = city.country
  join public.currencies as currency on currency.code = country.currency
  left join public.exchange_rates as rate
    on rate.base = 'EUR' and rate.quote = country.currency and rate.date = plan.today
  -- Eight in a hundred stand in the country around.
  cross join lateral (select case when bench.chance(number, 2) < 0.08 then 8 else 1 end as factor) as far
  offset 0
)

insert into public.properties (
  id, host_id, status, title, description, property_type, room_type, max_guests, bedrooms, beds, bathrooms, pets_allowed,
  city, country, latitude, longitude, time_zone, currency, base_price, weekend_price, cleaning_fee, pet_fee,
  included_guests, extra_guest_fee, weekly_discount_percent, monthly_discount_percent, new_listing_offer,
  last_minute_days, last_minute_percent, early_bird_days, early_bird_percent, min_nights, max_nights,
  min_nights_by_weekday, check_in_weekdays, advance_notice_days, preparation_nights, booking_window_months,
  cancellation_policy, instant_book, rating_count, rating_average, published_at, created_at, updated_at
)
select
  bench.id('property', number),
  bench.id('person', host_number),
  case when not is_hidden then 'published' when number % 2 = 0 then 'paused' else 'draft' end::public.property_status,
  (array['Sunny', 'Quiet', 'Charming', 'Modern', 'Spacious', 'Cosy', 'Bright', 'Elegant'])[1 + number % 8] || ' '
  || (array['home', 'place', 'retreat', 'flat', 'rooms', 'hideaway', 'loft'])[1 + number % 7] || ' '
  || (array['near the station', 'with a view', 'by the river', 'in the old town', 'near the park'])[1 + number % 5]
  || ', ' || name,
  (array[
    'Everything is within a walk: bakery, market, museums. The kitchen has what you need for a long stay.',
    'Un appartement calme avec balcon, à deux pas du métro. Linge et serviettes sont fournis.',
    'Eine ruhige Wohnung mit Garten, fünf Minuten vom Bahnhof. Fahrräder stehen bereit.',
    'Piso luminoso con terraza y vistas, cerca de la playa y de los mejores restaurantes.'
  ])[1 + floor(bench.chance(number, 18) * 4)::integer] || ' No. ' || number,
  case
    when bench.chance(number, 4) < 0.5 then 'apartment'
    when bench.chance(number, 4) < 0.7 then 'house'
    when bench.chance(number, 4) < 0.78 then 'studio'
    when bench.chance(number, 4) < 0.84 then 'loft'
    when bench.chance(number, 4) < 0.9 then 'villa'
    when bench.chance(number, 4) < 0.94 then 'cottage'
    when bench.chance(number, 4) < 0.98 then 'guest_house'
    when bench.chance(number, 4) < 0.998 then 'cabin'
    else 'houseboat'
  end,
  case
    when bench.chance(number, 5) < 0.75 then 'entire_place'
    when bench.chance(number, 5) < 0.96 then 'private_room'
    else 'shared_room'
  end::public.room_type,
  least(bedrooms * 2 + number % 3, 16),
  bedrooms,
  bedrooms + number % 2,
  1 + (bedrooms / 2) * 0.5,
  bench.chance(number, 6) < 0.3,
  name,
  country,
  greatest(-85, least(85, latitude)),
  greatest(-180, least(180, longitude)),
  time_zone,
  currency,
  greatest(1, round(price * unit)),
  case when bench.chance(number, 7) < 0.4 then greatest(1, round(price * unit * 1.2)) end,
  case when bench.chance(number, 8) < 0.6 then round(4000 * unit) else 0 end,
  case when bench.chance(number, 6) < 0.1 then round(2500 * unit) else 0 end,
  case when bench.chance(number, 9) < 0.3 then greatest(1, bedrooms) else 16 end,
  case when bench.chance(number, 9) < 0.3 then round(1500 * unit) else 0 end,
  case when bench.chance(number, 20) < 0.4 then 10 else 0 end,
  case when bench.chance(number, 21) < 0.3 then 25 else 0 end,
  not is_busy and bench.chance(number, 22) < 0.1,
  case when bench.chance(number, 23) < 0.1 then 7 end,
  case when bench.chance(number, 23) < 0.1 then 15 else 0 end,
  case when bench.chance(number, 24) < 0.05 then 90 end,
  case when bench.chance(number, 24) < 0.05 then 10 else 0 end,
  case
    when bench.chance(number, 25) < 0.5 then 1
    when bench.chance(number, 25) < 0.82 then 2
    when bench.chance(number, 25) < 0.94 then 3
    when bench.chance(number, 25) < 0.98 then 5
    else 28
  end,
  case when bench.chance(number, 26) < 0.7 then 365 when bench.chance(number, 26) < 0.9 then 90 else 30 end,
  case when bench.chance(number, 25) < 0.5 and bench.chance(number, 27) < 0.05 then array[1, 1, 1, 1, 2, 2, 1] end,
  case when bench.chance(number, 28) < 0.03 then array[6] end,
  case when bench.chance(number, 29) < 0.6 then 0 when bench.chance(number, 29) < 0.85 then 1 else 3 end,
  case when bench.chance(number, 30) < 0.88 then 0 when bench.chance(number, 30) < 0.97 then 1 else 2 end,
  case when bench.chance(number, 31) < 0.7 then 12 when bench.chance(number, 31) < 0.85 then 24 else 6 end,
  (array['flexible', 'moderate', 'limited', 'firm'])[1 + floor(bench.chance(number, 32) * 4)::integer]::public.cancellation_policy,
  bench.chance(number, 33) < 0.55,
  rated.rating_count,
  case when rated.rating_count > 0 then greatest(1, least(5, round((4.7 + 0.22 * bench.bell(number, 35))::numeric, 2))) end,
  case when not is_hidden or number % 2 = 0 then timestamptz '2023-01-01' + number * interval '90 seconds' end,
  timestamptz '2023-01-01' + number * interval '90 seconds',
  timestamptz '2023-01-01' + number * interval '90 seconds'
from
  drawn
  cross join lateral (
    select case when is_busy then 5 + bench.chance(number, 34) ^ 2 * 200 else bench.chance(number, 34) ^ 3 * 20 end::integer as rating_count
  ) as rated;
