import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "../price_stay/case.ts";
import { levyTaxes, places } from "../price_stay/places.ts";
import type { PlaceName } from "../price_stay/places.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
const PROPERTIES = 25;

const day = (ahead: number): string => new Date(Date.parse(NOW) + ahead * 86_400_000).toISOString().slice(0, 10);
const amount = fc.integer({ min: 1, max: 1_000_000 });
const fee = fc.oneof(fc.constant(0), amount);
const percent = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 }));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
/** Spans one after the other, as [days before it, days of it, what they are], so that none overlap. */
const spans = <T>(rest: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 6 }), rest), { maxLength: 5 });

const anyProperty = fc.record({
  place: fc.constantFrom<PlaceName[]>("evora", "night", "percent", "tirol", "capped", "included", "both", "held"),
  columns: fc.record({
    status: fc.constant("published"),
    base_price: amount,
    weekend_price: maybe(amount),
    cleaning_fee: fee,
    pet_fee: fee,
    included_guests: fc.integer({ min: 1, max: 4 }),
    extra_guest_fee: fee,
    weekly_discount_percent: percent,
    monthly_discount_percent: percent,
    new_listing_offer: fc.boolean(),
    early_bird_days: fc.integer({ min: 1, max: 40 }),
    early_bird_percent: percent,
    last_minute_days: fc.integer({ min: 0, max: 40 }),
    last_minute_percent: percent,
    service_fee: fc.constantFrom("split", "host_only"),
    max_guests: fc.integer({ min: 1, max: 8 }),
    pets_allowed: fc.boolean(),
    min_nights: fc.integer({ min: 1, max: 3 }),
    max_nights: fc.integer({ min: 5, max: 60 }),
    min_nights_by_weekday: maybe(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 })),
    check_in_weekdays: maybe(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 })),
    advance_notice_days: fc.integer({ min: 0, max: 3 }),
    preparation_nights: fc.integer({ min: 0, max: 2 }),
    booking_window_months: fc.integer({ min: 1, max: 24 }),
  }),
  overrides: spans(fc.record({ nightly_price: maybe(amount), closed_to_arrival: fc.boolean() })),
  seasons: spans(fc.record({ nightly_price: maybe(amount), min_nights: maybe(fc.integer({ min: 1, max: 4 })) })),
  taken: spans(fc.constantFrom("block", "external")),
  promotion: maybe(fc.integer({ min: 1, max: 99 })),
});
const anyStays = fc.array(
  fc.record({
    property: fc.integer({ min: 0, max: PROPERTIES - 1 }),
    ahead: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: 40 }) }, fc.integer({ min: 41, max: 740 })),
    nights: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) }, fc.integer({ min: -1, max: 40 })),
  }),
  { maxLength: 60, size: "max" },
);
const anyParty = fc.record({
  adults: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 0, max: 9 })),
  children: maybe(fc.integer({ min: 0, max: 3 })),
  infants: maybe(fc.integer({ min: 0, max: 2 })),
  pets: maybe(fc.integer({ min: 0, max: 1 })),
});

let db: TestDatabase;
const ids: string[] = [];
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await levyTaxes(db);
  for (const drawn of fc.sample(anyProperty, { seed, numRuns: PROPERTIES })) {
    const { id } = await aProperty(db, { ...drawn.columns, address: places[drawn.place].address });
    ids.push(id);
    const rules = [
      ...placed(drawn.overrides).map((rule) => ({ kind: "override", ...rule })),
      ...placed(drawn.seasons).map((rule) => ({ kind: "season", ...rule })),
    ];
    for (const { kind, from_date, to_date, rest } of rules) {
      await db.sql`insert into public.calendar_rules ${db.sql({ property_id: id, kind, from_date, to_date, ...rest })}`;
    }
    for (const { from_date, to_date, rest } of placed(drawn.taken)) {
      const row = { property_id: id, stay: `[${from_date},${to_date})`, kind: rest };
      await db.sql`insert into public.occupancies ${db.sql(row)}`;
    }
    if (drawn.promotion !== null) {
      const row = { property_id: id, name: "Any", percent: drawn.promotion, stay_from: day(5), stay_to: day(30) };
      await db.sql`insert into public.promotions ${db.sql(row)}`;
    }
  }
}, 60_000);
afterAll(() => db.close());

function placed<T>(drawn: readonly (readonly [number, number, T])[]) {
  let next = 0;
  return drawn.map(([gap, length, rest]) => {
    const from = next + gap;
    next = from + length;
    return { from_date: day(from), to_date: day(next), rest };
  });
}

test(`any stays cost and are refused as their quotes say, in the order asked (SEED=${seed})`, async () => {
  let bookable = 0;
  await fc.assert(
    fc.asyncProperty(anyStays, anyParty, async (stays, { adults, children, infants, pets }) => {
      const asked = stays.map((stay) => ({
        property_id: ids[stay.property] ?? "",
        check_in: day(stay.ahead),
        check_out: day(stay.ahead + stay.nights),
      }));
      const rows = await db.sql`
        select * from private.price_stays(
          ${asked.map((stay) => stay.property_id)}::uuid[], ${asked.map((stay) => stay.check_in)}::date[],
          ${asked.map((stay) => stay.check_out)}::date[], ${adults}, ${children}, ${infants}, ${pets}
        )`;
      const quotes = await db.sql`
        select
          stay.property_id, stay.check_in, stay.check_out, quote -> 'problems' = '[]' as is_bookable,
          (quote #>> '{line_items,0,unit_amount}')::bigint as nightly_amount,
          case when quote -> 'line_items' <> '[]' then (quote ->> 'total_amount')::bigint end as total_amount,
          quote ->> 'currency' as currency
        from jsonb_to_recordset(${db.sql.json(asked.map((stay, position) => ({ ...stay, position })))})
          as stay (position integer, property_id uuid, check_in date, check_out date)
        cross join lateral public.quote_stay(
          stay.property_id, stay.check_in, stay.check_out, ${adults}, ${children}, ${infants}, ${pets}
        ) as quote
        order by stay.position`;
      expect([...rows]).toEqual([...quotes]);
      bookable += rows.filter((row) => row["is_bookable"] === true).length;
    }),
    { seed, numRuns: 40 },
  );
  expect(bookable).toBeGreaterThan(20);
});
