import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { aBookingRow, NOW, occupancies, take } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 20 });
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

test.each([
  ["the same nights", "[2026-04-10,2026-04-13)", false],
  ["a night within", "[2026-04-11,2026-04-12)", false],
  ["the last night", "[2026-04-12,2026-04-20)", false],
  ["the first night", "[2026-04-01,2026-04-11)", false],
  ["around it", "[2026-04-01,2026-04-20)", false],
  ["from the day of departure", "[2026-04-13,2026-04-14)", true],
  ["until the day of arrival", "[2026-04-09,2026-04-10)", true],
  ["over a leap day of another year", "[2028-02-28,2028-03-01)", true],
  ["over the end of the year", "[2026-12-31,2027-01-01)", true],
])("after [2026-04-10,2026-04-13): %s %s", async (_, stay, free) => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)");
  expect((await take(db, property, stay)).taken).toBe(free);
});

test.each([
  ["one night between, one needed", "[2026-04-14,2026-04-16)", 1, true],
  ["no night between, one needed", "[2026-04-13,2026-04-16)", 1, false],
  ["one night between, two needed", "[2026-04-14,2026-04-16)", 2, false],
  ["two nights between, two needed", "[2026-04-15,2026-04-16)", 2, true],
  ["before: one night between, one needed", "[2026-04-08,2026-04-09)", 1, true],
  ["before: no night between, one needed", "[2026-04-08,2026-04-10)", 1, false],
  ["before: one night between, two needed", "[2026-04-07,2026-04-09)", 2, false],
])("preparation: %s", async (_, stay, preparation, free) => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)", { preparation });
  expect((await take(db, property, stay, { preparation })).taken).toBe(free);
});

test("nights of preparation that the host has meanwhile asked for are kept before old stays too", async () => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)");
  expect((await take(db, property, "[2026-04-14,2026-04-16)", { preparation: 2 })).taken).toBe(false);
  expect((await take(db, property, "[2026-04-15,2026-04-16)", { preparation: 2 })).taken).toBe(true);
});

test("preparation may fall on nights that the host has blocked", async () => {
  const property = await aProperty(db);
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.block_dates(${property.id}, '2026-04-14', '2026-04-20', '')`,
  );
  expect((await take(db, property, "[2026-04-10,2026-04-13)", { preparation: 2 })).taken).toBe(true);
  expect(await occupancies(db, property)).toEqual([
    "booking [2026-04-10,2026-04-13)",
    "preparation [2026-04-13,2026-04-14)",
    "block [2026-04-14,2026-04-20)",
  ]);
});

test("a hold that has lapsed is no obstacle, even if no job has run; one that has not is", async () => {
  const property = await aProperty(db);
  const lapsing = { kind: "hold", preparation: 1, lapsesAt: "2026-03-01T12:15:00Z" };
  await take(db, property, "[2026-04-10,2026-04-13)", lapsing);
  expect((await take(db, property, "[2026-04-12,2026-04-14)")).taken).toBe(false);
  await db.sql`select private.set_clock('2026-03-01T12:15:01Z')`;
  expect((await take(db, property, "[2026-04-12,2026-04-14)")).taken).toBe(true);
  expect(await occupancies(db, property)).toEqual(["booking [2026-04-12,2026-04-14)"]);
  await db.sql`select private.set_clock(${NOW})`;
});

test("a confirmed hold does not lapse, and gives its nights back when freed", async () => {
  const property = await aProperty(db);
  const { booking } = await take(db, property, "[2026-04-10,2026-04-13)", {
    kind: "request",
    preparation: 1,
    lapsesAt: "2026-03-01T12:15:00Z",
  });
  await db.sql`select private.confirm_nights(${booking})`;
  await db.sql`select private.set_clock('2026-03-02T12:00:00Z')`;
  await db.sql`select private.free_lapsed_nights(${property.id})`;
  expect(await occupancies(db, property)).toEqual([
    "booking [2026-04-10,2026-04-13)",
    "preparation [2026-04-13,2026-04-14)",
  ]);
  await db.sql`select private.free_nights(${booking})`;
  expect(await occupancies(db, property)).toEqual([]);
  const [row] = await db.sql<[{ confirmed: boolean }]>`select private.confirm_nights(${booking}) as confirmed`;
  expect(row.confirmed).toBe(false);
  await db.sql`select private.set_clock(${NOW})`;
});

test("the constraint has the last word, whoever writes", async () => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)");
  await expect(
    db.sql`
      insert into public.occupancies (property_id, stay, kind) values (${property.id}, '[2026-04-12,2026-04-13)', 'block')`,
  ).rejects.toMatchObject({ code: "23P01", constraint_name: "stays_do_not_overlap" });
});

test("of sixteen who take overlapping nights at once one gets them, and nobody waits for a deadlock", async () => {
  const property = await aProperty(db);
  const bookings = await Promise.all(Array.from({ length: 16 }, () => aBookingRow(db, property)));
  const results = await Promise.all(
    bookings.map((booking, index) => {
      const stay = `[2026-05-${String(10 + (index % 3))},2026-05-20)`;
      return db.sql<[{ taken: boolean }]>`
        select private.take_nights(${property.id}, ${booking}, 'hold', ${stay}::daterange, 1, '2026-03-01T12:15:00Z') as taken`;
    }),
  );
  expect(results.filter(([row]) => row.taken)).toHaveLength(1);
});
