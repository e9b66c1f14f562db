import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { connect } from "../../../support/connect.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { everyPage } from "./every_page.ts";
import { expectedOf } from "./oracle.ts";
import type { Asked } from "./oracle.ts";
import { NOW } from "./search.ts";

let db: TestDatabase;
const ids: string[] = [];
const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const evora = { west: -8.2, south: 38.3, east: -7.7, north: 38.8 };

const terms = fc.record({
  currency: fc.constantFrom("EUR", "EUR", "USD", "JPY"),
  base_price: fc.integer({ min: 1000, max: 50_000 }),
  weekend_price: fc.option(fc.integer({ min: 1000, max: 90_000 })),
  cleaning_fee: fc.integer({ min: 0, max: 9000 }),
  pet_fee: fc.integer({ min: 0, max: 3000 }),
  max_guests: fc.integer({ min: 1, max: 6 }),
  included_guests: fc.integer({ min: 1, max: 3 }),
  extra_guest_fee: fc.integer({ min: 0, max: 3000 }),
  pets_allowed: fc.boolean(),
  min_nights: fc.integer({ min: 1, max: 3 }),
  max_nights: fc.integer({ min: 4, max: 20 }),
  min_nights_by_weekday: fc.option(fc.constantFrom([null, null, null, 1, 2, null, null], [1, 1, 1, 1, 3, 3, 1])),
  advance_notice_days: fc.integer({ min: 0, max: 7 }),
  same_day_cutoff_hour: fc.integer({ min: 0, max: 24 }),
  preparation_nights: fc.integer({ min: 0, max: 2 }),
  booking_window_months: fc.integer({ min: 1, max: 3 }),
  check_in_weekdays: fc.option(fc.constantFrom([1, 5], [6, 7], [1, 2, 3, 4])),
  check_out_weekdays: fc.option(fc.constantFrom([1, 7], [2, 3, 4, 5])),
  weekly_discount_percent: fc.constantFrom(0, 10),
  last_minute_percent: fc.constantFrom(0, 33),
  last_minute_days: fc.constant(14),
  new_listing_offer: fc.boolean(),
  service_fee: fc.constantFrom("split", "host_only"),
  place: fc.constantFrom(
    { city: "Évora", country: "PT", latitude: 38.57, longitude: -7.91 },
    { city: "Lisboa", country: "PT", latitude: 38.72, longitude: -9.14 },
    { city: "Honolulu", country: "US", latitude: 21.31, longitude: -157.86 },
    { city: "Apia", country: "WS", latitude: -13.83, longitude: -171.77 },
  ),
});

// Properties with terms of every kind in zones from end to end of the day, and nights taken here and there.
beforeAll(async () => {
  console.log(`seed ${seed}`);
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await db.sql`
    insert into public.exchange_rates (base, quote, date, rate, source)
    values ('EUR', 'USD', ${NOW.slice(0, 10)}, 1.0837, 'test'), ('EUR', 'JPY', ${NOW.slice(0, 10)}, 161.37, 'test')`;
  const host = await aHost(db);
  for (const [index, { place, ...row }] of fc.sample(terms, { seed, numRuns: 36 }).entries()) {
    const address = { ...place, latitude: place.latitude + index / 500 };
    const { id } = await aProperty(db, { ...row, host_id: host.id, address });
    ids.push(id);
    await db.sql`
      insert into public.occupancies (property_id, stay, kind)
      select ${id}, daterange(from_date, from_date + 3), (array['block', 'external']::public.occupancy_kind[])[1 + n % 2]
      from generate_series(1, 4) as n, lateral (select '2026-03-03'::date + n * 11 + ${row.min_nights}::int as from_date) as range`;
    await db.sql`
      insert into public.calendar_rules (property_id, from_date, to_date, nightly_price, min_nights, max_nights, closed_to_arrival,
        advance_notice_days, booking_window_months)
      values (${id}, '2026-03-20', '2026-03-28', ${Math.floor(row.base_price / 2)}, ${1 + (index % 4)}, 30, ${index % 5 === 0},
        ${index % 3 === 0 ? 0 : null}, ${index % 4 === 0 ? 1 : null}),
      (${id}, '2026-05-01', '2026-06-30', null, null, null, false, ${index % 8}, ${index % 3 === 0 ? 4 : null})`;
    await db.sql`
      insert into public.promotions (property_id, name, percent, stay_from, stay_to)
      values (${id}, 'Spring', ${5 + index}, '2026-03-10', '2026-04-10')`;
  }
  // Holds, one that lapses soon and one that has lapsed, without the bookings that they belong to.
  const superuser = connect(db.superuserUrl, 1);
  await superuser`set session_replication_role = replica`;
  await superuser`
    insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
    select id, daterange(hold.from_date, hold.from_date + 2), 'hold', gen_random_uuid(), ${NOW}::timestamptz + hold.minutes * interval '1 minute'
    from unnest(${ids}::uuid[]) as id, (values ('2026-05-01'::date, 10), ('2026-05-05'::date, -1)) as hold (from_date, minutes)`;
  await superuser.end();
}, 60_000);
afterAll(() => db.close());

const stay = fc.oneof(
  fc.record({
    ahead: fc.integer({ min: -1, max: 95 }),
    nights: fc.integer({ min: 1, max: 9 }),
    flexible_days: fc.constant(0),
  }),
  fc.record({
    ahead: fc.integer({ min: 0, max: 60 }),
    nights: fc.integer({ min: 1, max: 5 }),
    flexible_days: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    flexible_stay: fc.constantFrom("weekend" as const, "week" as const),
    flexible_month: fc.constantFrom("2026-03-17", "2026-04-01", "2026-05-01"),
  }),
  fc.constant({}),
);
const wish = fc.record({
  stay,
  place: fc.constantFrom({}, evora, { near_lat: 38.6, near_lng: -7.9, radius_m: 60_000 }, { query: "evora" }),
  party: fc.record({
    adults: fc.integer({ min: 1, max: 3 }),
    children: fc.integer({ min: 0, max: 1 }),
    pets: fc.integer({ min: 0, max: 1 }),
  }),
  price: fc.oneof(
    fc.constant({}),
    fc.record({ min_price: fc.integer({ min: 0, max: 20_000 }), max_price: fc.integer({ min: 20_000, max: 60_000 }) }),
    fc.record({ max_price: fc.integer({ min: 10_000, max: 90_000 }), price_by: fc.constant("total" as const) }),
    fc.record({ min_price: fc.integer({ min: 30_000, max: 90_000 }), price_by: fc.constant("total" as const) }),
  ),
  display_currency: fc.constantFrom(undefined, undefined, "EUR", "USD"),
  sort: fc.constantFrom("relevance", "rating", "price", "price", "newest", "distance"),
  page_size: fc.constantFrom(3, 7, 50),
});

function askedOf({
  stay: dates,
  place,
  party,
  price,
  display_currency,
  sort,
  page_size,
}: typeof wish extends fc.Arbitrary<infer W> ? W : never): Asked {
  const { ahead, nights, ...flexible } = { ahead: undefined, nights: undefined, ...dates };
  const day = (offset: number): string =>
    new Date(Date.parse(NOW.slice(0, 10)) + offset * 86_400_000).toISOString().slice(0, 10);
  const exact = ahead === undefined ? {} : { check_in: day(ahead), check_out: day(ahead + (nights ?? 1)) };
  const hasStay = ahead !== undefined || "flexible_stay" in flexible;
  const { price_by, ...range } = { price_by: undefined, ...price };
  return {
    ...place,
    ...exact,
    ...flexible,
    ...party,
    ...(price_by === undefined ? range : hasStay ? price : {}),
    ...(display_currency === undefined ? {} : { display_currency }),
    sort: sort === "distance" && !("near_lat" in place) ? "relevance" : sort,
    page_size,
  };
}

test("what is found is what can be booked, for the stay and at the price that quote_stay tells, and nothing else", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(wish, async (wished) => {
      const asked = askedOf(wished);
      const inPlace = await db.sql<{ id: string }[]>`
        select id from public.properties
        where ${"west" in asked || "near_lat" in asked || "query" in asked} = false or city = 'Évora'`;
      const expected = await expectedOf(
        db,
        inPlace.map(({ id }) => id),
        asked,
      );
      const items = await everyPage(db, asked);
      found += items.length;
      const told = items.map(({ id, check_in, nightly_amount, total_amount }) => ({
        id,
        check_in,
        nightly_amount,
        total_amount,
      }));
      const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
      expect(told.toSorted(byId)).toEqual(expected.toSorted(byId));
      const keys = await db.sql<{ key: number }[]>`
        select case ${String(asked["sort"])}
            when 'relevance' then -listing.relevance
            when 'rating' then -listing.score
            when 'newest' then -listing.published_epoch
            when 'distance' then found.distance
            else coalesce(
              case when ${asked.display_currency ?? null}::text is null then found.amount
                else (private.converted_amount(found.amount, listing.currency, ${asked.display_currency ?? null})).converted end,
              1e18)
          end::float8 as key
        from unnest(
          ${items.map(({ id }) => id)}::uuid[],
          ${items.map((item) => item.total_amount ?? item.nightly_amount)}::bigint[],
          ${items.map((item) => item.distance_m ?? 0)}::float8[]
        ) with ordinality as found (id, amount, distance, number)
        join private.search_listings as listing on listing.property_id = found.id
        order by found.number`;
      expect(keys.map(({ key }) => key)).toEqual(keys.map(({ key }) => key).toSorted((a, b) => a - b));
    }),
    { seed, numRuns: 80 },
  );
  expect(found, "the searches found something").toBeGreaterThan(60);
}, 300_000);
