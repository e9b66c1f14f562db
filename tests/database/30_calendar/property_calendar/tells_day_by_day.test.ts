import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import type { Property, PropertyOverrides } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, take } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

type Day = {
  readonly day: string;
  readonly is_free: boolean;
  readonly nightly_amount: number;
  readonly min_nights: number;
  readonly arrival_allowed: boolean;
  readonly departure_allowed: boolean;
};

const read = (property: Property, from: string, to: string): Promise<Day[]> =>
  db.asPerson(null, async (sql) => [
    ...(await sql<Day[]>`select * from public.property_calendar(${property.id}, ${from}, ${to})`),
  ]);
const freeDays = async (property: Property, from: string, to: string): Promise<string[]> =>
  (await read(property, from, to)).filter((day) => day.is_free).map(({ day }) => day.slice(5));

test("past nights are not free, today's is, and the window ends it", async () => {
  const property = await aProperty(db, { booking_window_months: 1 });
  expect(await freeDays(property, "2026-02-26", "2026-03-03")).toEqual(["03-01", "03-02"]);
  expect(await freeDays(property, "2026-03-30", "2026-04-05")).toEqual(["03-30", "03-31"]);
});

test("taken nights and those of preparation on both sides are not free; lapsed ones are", async () => {
  const property = await aProperty(db, { preparation_nights: 1 });
  await take(db, property, "[2026-04-10,2026-04-12)", { preparation: 1 });
  await take(db, property, "[2026-04-20,2026-04-22)", {
    kind: "hold",
    preparation: 1,
    lapsesAt: "2026-03-01T11:59:00Z",
  });
  expect(await freeDays(property, "2026-04-08", "2026-04-15")).toEqual(["04-08", "04-13", "04-14"]);
  expect(await freeDays(property, "2026-04-19", "2026-04-23")).toEqual(["04-19", "04-20", "04-21", "04-22"]);
});

test("prices and terms follow the rules of each day", async () => {
  const property = await aProperty(db, { weekend_price: 15000 });
  await db.sql`insert into public.calendar_rules ${db.sql({
    property_id: property.id,
    from_date: "2026-04-11",
    to_date: "2026-04-12",
    nightly_price: 20000,
    min_nights: 3,
    closed_to_arrival: true,
    closed_to_departure: true,
  })}`;
  const days = await read(property, "2026-04-09", "2026-04-13");
  expect(days.map((day) => [day.nightly_amount, day.min_nights, day.arrival_allowed, day.departure_allowed])).toEqual([
    [10000, 1, true, true],
    [15000, 1, true, true],
    [20000, 3, false, false],
    [10000, 1, true, true],
  ]);
});

test("a year over both changes of the clock and a leap day has each day once", async () => {
  const property = await aProperty(db, {
    address: { city: "New York", country: "US", latitude: 40.7128, longitude: -74.006 },
  });
  const days = await read(property, "2028-01-01", "2029-01-01");
  expect(days).toHaveLength(366);
  expect(new Set(days.map(({ day }) => day)).size).toBe(366);
});

const stJohns = { city: "St. John's", country: "CA", latitude: 47.5615, longitude: -52.7126 };
const kathmandu = { city: "Kathmandu", country: "NP", latitude: 27.7172, longitude: 85.324 };
const apia = { city: "Apia", country: "WS", latitude: -13.8333, longitude: -171.7667 };
test.each<[string, string, PropertyOverrides, boolean]>([
  // Évora: on 29 March 2026 the clocks go from 00:59 to 02:00, so 17:59 there is 16:59 UTC.
  ["spring, a minute before the cut-off", "2026-03-29T16:59:00Z", {}, true],
  ["spring, at the cut-off", "2026-03-29T17:00:00Z", {}, false],
  ["autumn, a minute before the cut-off", "2026-10-25T17:59:00Z", {}, true],
  ["autumn, at the cut-off", "2026-10-25T18:00:00Z", {}, false],
  ["a second before the cut-off", "2026-03-29T16:59:59Z", {}, true],
  ["Newfoundland, a second before the cut-off", "2026-07-11T20:29:59Z", { address: stJohns }, true],
  ["Newfoundland, at the cut-off", "2026-07-11T20:30:00Z", { address: stJohns }, false],
  ["Kathmandu, a second before the cut-off", "2026-07-11T12:14:59Z", { address: kathmandu }, true],
  ["Kathmandu, at the cut-off", "2026-07-11T12:15:00Z", { address: kathmandu }, false],
  ["Samoa, a second before the cut-off", "2026-07-11T04:59:59Z", { address: apia }, true],
  ["Samoa, at the cut-off", "2026-07-11T05:00:00Z", { address: apia }, false],
  ["no cut-off: until midnight in property time", "2026-03-29T22:59:00Z", { same_day_cutoff_hour: 24 }, true],
])("the same day can be arrived on: %s", async (_, moment, overrides, allowed) => {
  await db.sql`select private.set_clock(${moment})`;
  const property = await aProperty(db, overrides);
  const today = moment.slice(0, 10);
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  expect((await read(property, today, tomorrow))[0]?.arrival_allowed).toBe(allowed);
  const [row] = await db.sql<[{ problems: { code: string }[] }]>`
    select public.quote_stay(${property.id}, ${today}, ${tomorrow}, 1) -> 'problems' as problems`;
  expect(row.problems.map(({ code }) => code)).toEqual(allowed ? [] : ["too_short_notice"]);
  await db.sql`select private.set_clock(${NOW})`;
});

test.each([
  ["2026-03-05", "2026-03-05"],
  ["2026-03-05", "infinity"],
  ["2026-03-05", "2029-03-05"],
])("refused: %s to %s", async (from, to) => {
  await expect(read(await aProperty(db), from, to)).rejects.toMatchObject({ code: "RC001" });
});

test("an empty calendar is told of no other property", async () => {
  await expect(
    db.asPerson(
      null,
      (sql) => sql`select * from public.property_calendar(gen_random_uuid(), '2026-03-05', '2026-03-06')`,
    ),
  ).rejects.toMatchObject({ code: "RP001" });
});
