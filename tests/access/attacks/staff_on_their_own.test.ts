import { afterAll, beforeAll, expect, test } from "vitest";

import { aConfirmedBooking } from "../../support/builders/a_confirmed_booking.ts";
import { aHost } from "../../support/builders/a_host.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";
import { outcomeOf } from "../../support/outcome_of.ts";

let db: TestDatabase;
let admin: string;
let moderator: string;
let support: string;
beforeAll(async () => {
  db = await createTestDatabase();
  [admin, moderator, support] = [(await aPerson(db)).id, (await aHost(db)).id, (await aPerson(db)).id];
  await db.sql`
    insert into private.staff_grants (person_id, role)
    values (${admin}, 'admin'), (${moderator}, 'moderator'), (${support}, 'support')`;
});
afterAll(() => db.close());

const as = (personId: string, call: string) =>
  outcomeOf(db.asPerson(personId, (sql) => sql.unsafe(`select public.${call}`)));

const statusOf = async (propertyId: string): Promise<string> =>
  (await db.sql<[{ status: string }]>`select status from public.properties where id = ${propertyId}`)[0].status;

test("staff don't decide on a listing of their own", async () => {
  const own = await aProperty(db, { host_id: moderator, status: "in_review" });
  for (const call of [
    `approve_property('${own.id}')`,
    `reject_property('${own.id}', 'x')`,
    `restore_property('${own.id}', 'x')`,
  ]) {
    expect(await as(moderator, call), call).toBe("RI003");
  }
  expect(await statusOf(own.id)).toBe("in_review");
  expect(await as(admin, `approve_property('${own.id}')`)).toBe("done");
});

test("staff don't dismiss a report on themselves or what is theirs", async () => {
  const own = await aProperty(db, { host_id: moderator });
  const reporter = (await aPerson(db)).id;
  expect(await as(reporter, `report_property('${own.id}', 'duplicate')`)).toBe("done");
  expect(await as(reporter, `report_person('${moderator}', 'duplicate')`)).toBe("done");
  const cases = await db.sql<{ id: string }[]>`
    select id from public.moderation_cases
    where kind = 'report' and (property_id = ${own.id} or person_id = ${moderator})`;
  expect(cases).toHaveLength(2);
  for (const { id } of cases) {
    expect(await as(moderator, `decide_case('${id}', 'dismiss', 'nothing')`)).toBe("RI003");
    expect(await as(admin, `decide_case('${id}', 'dismiss', 'nothing')`)).toBe("done");
  }
});

test("a moderator neither suspends staff nor gives them back what an administrator took", async () => {
  expect(await as(moderator, `suspend_person('${support}', 'x')`)).toBe("RI003");
  expect(await as(admin, `suspend_person('${support}', 'x')`)).toBe("done");
  expect(await as(moderator, `lift_suspension('${support}')`)).toBe("RI003");
  expect(await as(support, `lift_suspension('${support}')`)).toBe("RI005");
  expect(await as(admin, `lift_suspension('${support}')`)).toBe("done");
});

test("nobody makes oneself more than one is", async () => {
  for (const person of [moderator, support, (await aPerson(db)).id]) {
    expect(await as(person, `grant_staff_role('${person}', 'admin')`)).toBe("RI003");
    expect(await as(person, `revoke_staff_role('${admin}', 'admin')`)).toBe("RI003");
    expect(await as(person, "staff_members()")).toBe("RI003");
  }
  expect(await as(support, `suspend_person('${moderator}', 'x')`)).toBe("RI003");
  expect(await as(admin, `revoke_staff_role('${admin}', 'admin')`)).toBe("RI009");
});

test("a listing that staff hid while its host was suspended stays hidden", async () => {
  const property = await aProperty(db);
  expect(await as(admin, `suspend_person('${property.host_id}', 'x')`)).toBe("done");
  await db.sql`select private.decide_property(${property.id}, 'hidden', 'Not what it says.')`;
  expect(await as(admin, `lift_suspension('${property.host_id}')`)).toBe("done");
  expect(await statusOf(property.id)).toBe("paused");
  expect(await as(property.host_id, `publish_property('${property.id}')`)).not.toBe("done");
});

test("only who has booked a paused listing can report it: to others it doesn't exist", async () => {
  const booking = await aConfirmedBooking(db);
  await as(booking.host_id, `pause_property('${booking.property_id}')`);
  const report = `report_property('${booking.property_id}', 'duplicate')`;
  expect(await as((await aPerson(db)).id, report)).toBe("RP001");
  expect(await as(booking.guest_id, report)).toBe("done");
});

test("a suspended person changes nothing, by no door", async () => {
  const booking = await aConfirmedBooking(db);
  const guest = booking.guest_id;
  expect(await as(admin, `suspend_person('${guest}', 'x')`)).toBe("done");
  for (const call of [
    `cancel_booking('${booking.id}')`,
    `request_booking('${booking.property_id}', private.clock()::date + 9, private.clock()::date + 10, 1)`,
    "become_host('2026-01')",
    "update_contact_details(phone => '+351912345678')",
    `report_person('${admin}', 'duplicate')`,
  ]) {
    expect(await as(guest, call), call).toBe("RI005");
  }
  for (const statement of [
    `update public.profiles set bio = 'x' where id = '${guest}'`,
    "update public.notifications set read_at = now()",
    "insert into public.notification_preferences (kind, by_mail) values ('x', true)",
  ]) {
    expect(await outcomeOf(db.asPerson(guest, (sql) => sql.unsafe(statement))), statement).toBe("RI005");
  }
});
