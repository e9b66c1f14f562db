import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aHost } from "../../../support/builders/a_host.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { dayFromToday } from "../../../support/builders/day_from_today.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const SCOPES = ["calendar", "messages", "bookings", "full"] as const;
type Scope = (typeof SCOPES)[number];

let db: TestDatabase;
let propertyId: string;
let draftId: string;
const helper = {} as Record<Scope, string>;
const booking: string[] = [];
const day: Record<string, string> = {};
beforeAll(async () => {
  db = await createTestDatabase();
  const host = await aHost(db);
  propertyId = (await aProperty(db, { host_id: host.id })).id;
  draftId = (await aProperty(db, { host_id: host.id, status: "draft" })).id;
  for (const scope of SCOPES) {
    helper[scope] = (await aPerson(db)).id;
    for (const property of [propertyId, draftId]) {
      await db.sql`insert into public.co_hosts (property_id, person_id, scopes) values (${property}, ${helper[scope]}, array[${scope}]::public.co_host_scope[])`;
    }
  }
  for (const ahead of [60, 70, 80, 90]) {
    booking.push(
      (
        await aBooking(db, {
          property_id: propertyId,
          check_in: await dayFromToday(db, ahead),
          check_out: await dayFromToday(db, ahead + 2),
        })
      ).id,
    );
  }
  day["from"] = await dayFromToday(db, 20);
  day["to"] = await dayFromToday(db, 22);
});
afterAll(() => db.close());

/** What comes of a statement for each scope; undone. */
async function outcomes(statement: string): Promise<Record<Scope, string>> {
  const result = {} as Record<Scope, string>;
  for (const scope of SCOPES) {
    const undo = new Error("undone");
    let rows = 0;
    const outcome = await outcomeOf(
      db
        .asPerson(helper[scope], async (sql) => {
          rows = (await sql.unsafe(statement)).count;
          throw undo;
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error;
        }),
    );
    result[scope] = outcome === "done" ? String(rows) : outcome;
  }
  return result;
}

const per = (calendar: string, messages: string, bookings: string, full: string): Record<Scope, string> => ({
  calendar,
  messages,
  bookings,
  full,
});

test.each<[string, () => string, Record<Scope, string>]>([
  ["see the draft", () => `select from public.properties where id = '${draftId}'`, per("1", "1", "1", "1")],
  [
    "block nights",
    () => `select public.block_dates('${propertyId}', '${day["from"]}', '${day["to"]}', '')`,
    per("1", "RI003", "RI003", "1"),
  ],
  [
    "write a rule",
    () =>
      `insert into public.calendar_rules (property_id, from_date, to_date, min_nights) values ('${propertyId}', '2031-01-01', '2031-01-02', 2)`,
    per("1", "42501", "42501", "1"),
  ],
  [
    "see what nights are taken by",
    () =>
      `select from public.property_calendar('${propertyId}', current_date + 60, current_date + 62) where taken_by is not null`,
    per("2", "0", "0", "2"),
  ],
  [
    "see occupancies",
    () => `select from public.occupancies where property_id = '${propertyId}'`,
    per("4", "0", "4", "4"),
  ],
  ["see bookings", () => "select from public.bookings", per("0", "0", "4", "4")],
  ["see their line items", () => "select distinct booking_id from public.booking_line_items", per("0", "0", "4", "4")],
  ["see what the host earns", () => "select from public.booking_earnings", per("0", "0", "0", "4")],
  ["accept", () => `select public.accept_booking('${booking[0]}')`, per("RB003", "RB003", "1", "1")],
  ["decline", () => `select public.decline_booking('${booking[1]}', 'no')`, per("RB003", "RB003", "1", "1")],
  ["cancel", () => `select public.cancel_booking('${booking[2]}', 'no')`, per("RB003", "RB003", "RB003", "1")],
  [
    "read the guest's contacts",
    () => `select public.booking_contacts('${booking[2]}')`,
    per("RB003", "RB003", "RB003", "RB003"),
  ],
  [
    "edit the listing",
    () => `update public.properties set title = 'Better' where id = '${propertyId}'`,
    per("0", "0", "0", "1"),
  ],
  [
    "add a photo",
    () =>
      `insert into public.property_photos (property_id, path, position) values ('${propertyId}', '${propertyId}/x.png', 9)`,
    per("42501", "42501", "42501", "1"),
  ],
  [
    "upload a file",
    () => `insert into storage.objects (bucket_id, name) values ('property-photos', '${propertyId}/x.png')`,
    per("42501", "42501", "42501", "1"),
  ],
  [
    "see the address",
    () => `select from public.property_addresses where property_id = '${propertyId}'`,
    per("0", "0", "1", "1"),
  ],
  ["pause it", () => `select public.pause_property('${propertyId}')`, per("RI003", "RI003", "RI003", "1")],
  ["delete the draft", () => `delete from public.properties where id = '${draftId}'`, per("0", "0", "0", "0")],
  [
    "take it over",
    () => `update public.properties set host_id = auth.uid() where id = '${propertyId}'`,
    per("42501", "42501", "42501", "42501"),
  ],
  [
    "widen the own scope",
    () => "update public.co_hosts set scopes = '{full}' where person_id = auth.uid()",
    per("42501", "42501", "42501", "42501"),
  ],
])("%s", async (_, statement, expected) => {
  expect(await outcomes(statement())).toEqual(expected);
});

test("a guest who becomes a co-host does not accept the own request", async () => {
  const guest = await aPerson(db);
  const asked = await aBooking(db, {
    property_id: propertyId,
    guest_id: guest.id,
    check_in: await dayFromToday(db, 120),
    check_out: await dayFromToday(db, 122),
  });
  await db.sql`insert into public.co_hosts (property_id, person_id, scopes) values (${propertyId}, ${guest.id}, '{full}')`;
  const accepted = db.asPerson(guest.id, (sql) => sql`select public.accept_booking(${asked.id})`);
  expect(await outcomeOf(accepted)).toBe("RB002");
});

test("what was given ends with the help", async () => {
  await db.sql`delete from public.co_hosts where person_id = ${helper.full}`;
  expect((await outcomes(`update public.properties set title = 'x' where id = '${propertyId}'`)).full).toBe("0");
  expect((await outcomes(`select public.accept_booking('${booking[3]}')`)).full).toBe("RB003");
});
