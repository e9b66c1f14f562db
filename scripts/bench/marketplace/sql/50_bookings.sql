-- Over two years, half of them past: one property in five has twenty stays, the others one or two. Each stay keeps to
-- its own part of the time, so that none overlap, with nights to prepare.
insert into public.bookings (
  id, code, property_id, guest_id, host_id, status, check_in, check_out, adults, instant, currency, total_amount,
  cancellation_policy, time_zone, check_in_time, check_out_time, rules_version, confirmed_at, created_at, updated_at
)
select
  bench.id('booking', stay.number),
  upper(lpad(to_hex(stay.number), 10, '0')),
  property.id,
  case when guest.id = property.host_id then bench.id('person', plan.people) else guest.id end,
  property.host_id,
  case
    when stay.check_in + stay.nights <= plan.today then 'completed'
    when stay.check_in < plan.today then 'in_progress'
    else 'confirmed'
  end::public.booking_status,
  stay.check_in,
  stay.check_in + stay.nights,
  1 + stay.slot % 3,
  property.instant_book,
  property.currency,
  property.base_price * stay.nights,
  property.cancellation_policy,
  property.time_zone,
  property.check_in_time,
  property.check_out_time,
  1,
  stay.check_in - interval '40 days',
  stay.check_in - interval '40 days',
  stay.check_in - interval '40 days'
from bench.plan
cross join (
  select properties.*, bench.number(id) as number
  from public.properties
  offset 0
) as property
cross join lateral (
  select case
    when property.number % 5 = 0 then 20
    when bench.chance(property.number, 300) < 0.25 then 2
    else 1
  end as stays
) as busy
cross join lateral (
  select
    slot,
    property.number * 32 + slot as number,
    plan.today - 365 + slot * (730 / busy.stays)
    + floor(bench.chance(property.number, 301 + slot) * (730 / busy.stays - 8))::integer as check_in,
    2 + floor(bench.chance(property.number, 331 + slot) * 5)::integer as nights
  from generate_series(0, busy.stays - 1) as slot
  offset 0
) as stay
cross join lateral (
  select 1 + floor(bench.chance(stay.number, 361) * (plan.people - 1))::bigint as number
  offset 0
) as visitor
cross join lateral (
  select bench.id('person', visitor.number) as id
  offset 0
) as guest;
