import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const contacts = (bookingId: string, by: string | null): Promise<Record<string, unknown>> =>
  db.asPerson(by, async (sql) => {
    const [row] = await sql<[{ answer: Record<string, unknown> }]>`
      select public.booking_contacts(${bookingId}) as answer`;
    return row.answer;
  });

test("each side reaches the other of a confirmed stay, and nobody else does", async () => {
  const booking = await aConfirmedBooking(db);
  await db.sql`update private.contacts set phone = '+351911111111' where person_id = ${booking.guest_id}`;
  await db.sql`update private.contacts set phone = '+351922222222' where person_id = ${booking.host_id}`;
  const staff = await aPerson(db);
  await db.sql`insert into private.staff_grants (person_id, role) values (${staff.id}, 'admin')`;

  expect(await contacts(booking.id, booking.guest_id)).toMatchObject({
    role: "host",
    email: `${booking.host_id}@example.com`,
    phone: "+351922222222",
  });
  expect(await contacts(booking.id, booking.host_id)).toMatchObject({
    role: "guest",
    email: `${booking.guest_id}@example.com`,
    phone: "+351911111111",
  });
  expect(await outcomeOf(contacts(booking.id, (await aPerson(db)).id))).toBe("RB003");
  expect(await outcomeOf(contacts(booking.id, staff.id))).toBe("RB003");
  expect(await outcomeOf(contacts(booking.id, null))).toBe("42501");
});

test("not before confirmation, and not after a cancellation", async () => {
  const asked = await aBooking(db);
  expect(await outcomeOf(contacts(asked.id, asked.guest_id))).toBe("RB002");
  expect(await outcomeOf(contacts(asked.id, asked.host_id))).toBe("RB002");

  const confirmed = await aConfirmedBooking(db);
  await db.asPerson(confirmed.guest_id, (sql) => sql`select public.cancel_booking(${confirmed.id}, 'Ill.')`);
  expect(await outcomeOf(contacts(confirmed.id, confirmed.host_id))).toBe("RB002");
});
