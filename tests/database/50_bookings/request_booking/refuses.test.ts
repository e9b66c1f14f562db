import { afterAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import type { BookingOverrides } from "../../../support/builders/a_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

test.each<[string, BookingOverrides, string]>([
  ["check-out before check-in", { check_in: "2030-05-05", check_out: "2030-05-04" }, "RC001"],
  ["dates that are past", { check_in: "2020-05-05", check_out: "2020-05-08" }, "RC001"],
  ["nobody to stay", { adults: 0 }, "RC002"],
  ["more guests than beds", { adults: 5 }, "RB004"],
  ["fewer nights than the host wants", { property: { min_nights: 7 } }, "RB004"],
  ["a draft", { property: { status: "draft" } }, "RP001"],
  ["a paused property", { property: { status: "paused" } }, "RP001"],
  ["a message without end", { message: "x".repeat(2001) }, "RV001"],
])("%s", async (_, overrides, code) => {
  expect(await outcomeOf(aBooking(db, overrides))).toBe(code);
});

test("a host books no own property", async () => {
  const property = await aProperty(db);
  expect(await outcomeOf(aBooking(db, { property_id: property.id, guest_id: property.host_id }))).toBe("RB005");
});

test.for([
  ["full", "RB005"],
  ["bookings", "RB005"],
  ["calendar", "done"],
] as const)("a co-host with scope %s", async ([scope, outcome]) => {
  const property = await aProperty(db);
  const helper = await aPerson(db);
  await db.sql`
    insert into public.co_hosts (property_id, person_id, scopes)
    values (${property.id}, ${helper.id}, array[${scope}::public.co_host_scope])
  `;
  expect(await outcomeOf(aBooking(db, { property_id: property.id, guest_id: helper.id }))).toBe(outcome);
});

test("a visitor can't even call it", async () => {
  const property = await aProperty(db);
  const asked = db.asPerson(
    null,
    (sql) => sql`select public.request_booking(${property.id}, '2030-05-05', '2030-05-08', 2)`,
  );
  expect(await outcomeOf(asked)).toBe("42501");
});

test("a refusal leaves nothing behind", async () => {
  const first = await aBooking(db);
  const before =
    await db.sql`select (select count(*) from public.bookings) as bookings, (select count(*) from pgboss.job) as jobs`;

  expect(await outcomeOf(aBooking(db, { property_id: first.property_id }))).toBe("RB001");

  expect(
    await db.sql`select (select count(*) from public.bookings) as bookings, (select count(*) from pgboss.job) as jobs`,
  ).toEqual(before);
});
