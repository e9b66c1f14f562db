-- 10,000 published properties of 500 hosts, each with what makes pricing work: weekend prices, seasons, overrides, fees,
-- offers, taxes by place, and a calendar half full. The next twelve months are for sale.
set local session_replication_role = replica;

insert into auth.users (id, instance_id, aud, role, email, created_at, updated_at)
select
  md5('host ' || number)::uuid, '00000000-0000-0000-0000-000000000000', 'authenticated', 'authenticated',
  'host-' || number || '@example.com', now(), now()
from generate_series(1, 500) as number;

insert into public.profiles (id, username, display_name, host_since)
select md5('host ' || number)::uuid, 'host_' || number, 'Host ' || number, now()
from generate_series(1, 500) as number;

insert into public.properties (
  id, host_id, status, title, description, property_type, city, country, latitude, longitude, time_zone, currency,
  base_price, weekend_price, cleaning_fee, pet_fee, included_guests, extra_guest_fee, weekly_discount_percent,
  monthly_discount_percent, new_listing_offer, early_bird_days, early_bird_percent, last_minute_days, last_minute_percent,
  max_guests, min_nights, min_nights_by_weekday, max_nights_by_weekday, preparation_nights, advance_notice_days, published_at
)
select
  md5('property ' || number)::uuid,
  md5('host ' || number % 500 + 1)::uuid,
  'published',
  'House ' || number,
  repeat('A house with a garden and a view of the river. ', 20),
  'house',
  (array['Porto', 'Amsterdam', 'Lisbon', 'Reykjavik', 'Utrecht'])[number % 5 + 1],
  (array['PT', 'NL', 'PT', 'IS', 'NL'])[number % 5 + 1],
  40, 0,
  (array['Europe/Lisbon', 'Europe/Amsterdam', 'Europe/Lisbon', 'Atlantic/Reykjavik', 'Europe/Amsterdam'])[number % 5 + 1],
  'EUR',
  5000 + number % 20000,
  case when number % 3 > 0 then 6000 + number % 20000 end,
  number % 4 * 1500,
  number % 2 * 1000,
  2,
  number % 3 * 500,
  number % 4 * 5,
  number % 4 * 10,
  number % 10 = 0,
  60,
  number % 5 * 2,
  7,
  number % 6 * 2,
  4 + number % 4,
  1 + number % 2,
  case when number % 5 = 0 then array[2, 2, 2, 2, 3, 3, 2]::smallint[] end,
  case when number % 5 = 0 then array[null, null, null, null, 30, 30, null]::smallint[] end,
  number % 3 % 2,
  number % 2,
  now()
from generate_series(1, 10000) as number;

-- Two seasons each for two in three, single overrides for half.
insert into public.calendar_rules (property_id, kind, from_date, to_date, nightly_price, min_nights)
select
  md5('property ' || number)::uuid, 'season', current_date + 30 + half * 150, current_date + 120 + half * 150,
  8000 + number % 20000, 1 + number % 3
from generate_series(1, 10000) as number, generate_series(0, 1) as half
where number % 3 > 0;

insert into public.calendar_rules (property_id, kind, from_date, to_date, nightly_price)
select
  md5('property ' || number)::uuid, 'override', current_date + nth * 17 + number % 7, current_date + nth * 17 + number % 7 + 2,
  9000 + number % 20000
from generate_series(1, 10000) as number, generate_series(1, 20) as nth
where number % 2 = 0;

insert into public.promotions (property_id, name, percent, stay_from, stay_to, min_nights)
select md5('property ' || number)::uuid, 'Spring', 10, current_date + 60, current_date + 150, 2
from generate_series(1, 10000) as number
where number % 6 = 0;

-- A stay of 3 to 5 nights every 14 days, and its preparation.
insert into public.occupancies (property_id, stay, kind, booking_id)
select
  md5('property ' || number)::uuid,
  daterange(current_date + nth * 14 + number % 9, current_date + nth * 14 + number % 9 + 3 + number % 3),
  'booking',
  md5('booking ' || number || ' ' || nth)::uuid
from generate_series(1, 10000) as number, generate_series(1, 24) as nth;

insert into private.tax_rules (code, name, country, city, kind, percent, max_nights, from_date, source)
select
  'bench_' || lower(country.code) || '_' || nth, 'Tax', country.code, 'City ' || nth, 'percent', 5, 7, '2020-01-01', 'bench'
from public.countries as country, generate_series(1, 5) as nth
where country.code not in ('PT', 'NL', 'IS');
