import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../support/builders/a_booking.ts";
import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { dayFromToday } from "../support/builders/day_from_today.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { outcomeOf } from "../support/outcome_of.ts";

const CLIENTS = 32;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: CLIENTS + 1 });
});
afterAll(() => db.close());

/** As many guests as clients ask for the same place at once, each on a connection of its own. */
async function race(propertyId: string, stayOf: (client: number) => Promise<[string, string]>): Promise<string[]> {
  const guests = await Promise.all(Array.from({ length: CLIENTS }, () => aPerson(db)));
  const stays = await Promise.all(guests.map((_, client) => stayOf(client)));
  return Promise.all(
    guests.map((guest, client) =>
      outcomeOf(
        aBooking(db, {
          property_id: propertyId,
          guest_id: guest.id,
          check_in: stays[client]?.[0] ?? "",
          check_out: stays[client]?.[1] ?? "",
        }),
      ),
    ),
  );
}

test.each([
  ["booked instantly", true],
  ["asked for", false],
])("of 32 clients that race for one night %s one wins and 31 get RB001", async (_, instant_book) => {
  const property = await aProperty(db, { instant_book });
  const night: [string, string] = [await dayFromToday(db, 40), await dayFromToday(db, 41)];

  const outcomes = await race(property.id, async () => night);

  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "RB001")).toHaveLength(CLIENTS - 1);
});

test("of stays that overlap in part no two are taken, with preparation between them", async () => {
  const property = await aProperty(db, { instant_book: true, preparation_nights: 1 });

  const outcomes = await race(property.id, async (client) => [
    await dayFromToday(db, 40 + (client % 8)),
    await dayFromToday(db, 43 + (client % 8)),
  ]);

  expect(new Set(outcomes)).toEqual(new Set(["done", "RB001"]));
  const [overlaps] = await db.sql`
    select count(*) from public.occupancies as one
    inner join public.occupancies as other
      on other.property_id = one.property_id and other.id > one.id and other.stay && one.stay
    where one.property_id = ${property.id}`;
  expect(overlaps?.["count"]).toBe(0);
});

test("a lapsed hold is sold once more, not twice", async () => {
  const property = await aProperty(db, { instant_book: true });
  const night: [string, string] = [await dayFromToday(db, 50), await dayFromToday(db, 51)];
  const lapsed = await aBooking(db, { property_id: property.id, check_in: night[0], check_out: night[1] });
  await db.sql`select private.set_clock(${lapsed.expires_at} + interval '1 second')`;

  const outcomes = await race(property.id, async () => night);

  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "RB001")).toHaveLength(CLIENTS - 1);
});

test("accepting, blocking, booking and expiring at once ends without deadlock", async () => {
  const property = await aProperty(db, { requests_block_dates: false });
  const stay = { check_in: await dayFromToday(db, 70), check_out: await dayFromToday(db, 73) };
  const requests = await Promise.all(
    Array.from({ length: 12 }, () => aBooking(db, { property_id: property.id, ...stay })),
  );

  const outcomes = await Promise.all([
    ...requests.map((request) =>
      outcomeOf(db.asPerson(property.host_id, (sql) => sql`select public.accept_booking(${request.id})`)),
    ),
    ...requests.map(() => outcomeOf(aBooking(db, { property_id: property.id, ...stay }))),
    ...requests.map(() => outcomeOf(db.sql`select private.expire_lapsed_bookings()`)),
    outcomeOf(
      db.asPerson(
        property.host_id,
        (sql) => sql`select public.block_dates(${property.id}, ${stay.check_in}, ${stay.check_out}, 'ours')`,
      ),
    ),
  ]);

  expect(outcomes.filter((outcome) => !["done", "RB001", "RC003"].includes(outcome))).toEqual([]);
  const [taken] = await db.sql`
    select count(*) from public.occupancies where property_id = ${property.id} and kind in ('hold', 'block')`;
  expect(taken?.["count"]).toBe(1);
});
