-- 200 hosts with 2,000 published properties in all; each property has 5 photos and 10 published reviews.
insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
select
  ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'authenticated', 'authenticated',
  'person' || n || '@example.com', now(), '{}', jsonb_build_object('display_name', 'Person ' || n)
from generate_series(1, 400) as n;

update public.profiles set host_since = now();

insert into public.properties (id, host_id, title, description, property_type, currency, base_price)
select
  ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid,
  ('00000000-0000-4000-8000-' || lpad((n % 200 + 1)::text, 12, '0'))::uuid,
  'House ' || n, repeat('A quiet house with a garden. ', 20), 'house', 'EUR', 10000 + n
from generate_series(1, 2000) as n;

update public.properties
set status = 'published', published_at = now(), city = 'Évora', country = 'PT', latitude = 38.57, longitude = -7.9;

insert into public.property_photos (property_id, path, caption, position)
select id, id || '/' || n || '.png', 'View ' || n, n
from public.properties, generate_series(1, 5) as n;

insert into public.bookings (
  property_id, guest_id, host_id, status, check_in, check_out, adults, instant, currency, total_amount,
  cancellation_policy, time_zone, check_in_time, check_out_time, rules_version
)
select
  property.id, ('00000000-0000-4000-8000-' || lpad((200 + n * 17)::text, 12, '0'))::uuid, property.host_id, 'completed',
  current_date - 30 * n, current_date - 30 * n + 2, 2, true, 'EUR', 30000,
  'flexible', 'UTC', '15:00', '11:00', (select max(version) from public.booking_rules)
from public.properties as property, generate_series(1, 10) as n;

insert into public.reviews (booking_id, property_id, author_id, subject_id, author_role, overall, comment, published_at)
select
  id, property_id, guest_id, host_id, 'guest', 4, repeat('We slept well and came back. ', 8),
  check_out + interval '14 days' - interval '40 days'
from public.bookings;
