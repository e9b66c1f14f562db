import { afterAll, beforeAll, expect, test } from "vitest";

import type { Booking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

let booking: Booking;
let people: Record<string, string | null>;
beforeAll(async () => {
  booking = await aConfirmedBooking(db);
  await aConfirmedBooking(db);
  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'ill')`);
  people = {
    guest: booking.guest_id,
    host: booking.host_id,
    stranger: (await aPerson(db)).id,
    visitor: null,
  };
});

/** Rows of this booking that each may see; `refused` where not even the table may be read. */
test.each([
  ["bookings", "guest", 1],
  ["bookings", "host", 1],
  ["bookings", "stranger", 0],
  ["bookings", "visitor", "refused"],
  ["booking_line_items", "guest", 2],
  ["booking_line_items", "host", 2],
  ["booking_line_items", "stranger", 0],
  ["booking_line_items", "visitor", "refused"],
  ["booking_events", "guest", 3],
  ["booking_events", "host", 3],
  ["booking_events", "stranger", 0],
  ["booking_events", "visitor", "refused"],
  ["booking_cancellations", "guest", 1],
  ["booking_cancellations", "host", 1],
  ["booking_cancellations", "stranger", 0],
  ["booking_earnings", "guest", 0],
  ["booking_earnings", "host", 1],
  ["booking_earnings", "stranger", 0],
  ["booking_earnings", "visitor", "refused"],
  ["payments", "guest", 1],
  ["payments", "host", 0],
  ["payments", "stranger", 0],
  ["payments", "visitor", "refused"],
  ["refunds", "guest", 1],
  ["refunds", "host", 0],
  ["refunds", "stranger", 0],
  ["notifications", "guest", 2],
  ["notifications", "host", 2],
  ["notifications", "stranger", 0],
  ["notifications", "visitor", "refused"],
])("%s, read by the %s: %s", async (relation, persona, expected) => {
  const read = async () => {
    const rows = await db.asPerson(people[persona] ?? null, (sql) => sql`select * from public.${sql(relation)}`);
    const mine = rows.filter((row) => (row["booking_id"] ?? row["id"]) === booking.id);
    // Whoever sees rows sees none of other people's bookings.
    expect(rows).toHaveLength(mine.length);
    return mine.length;
  };
  if (expected === "refused") expect(await outcomeOf(read())).toBe("42501");
  else expect(await read()).toBe(expected);
});

test.each([
  "update public.bookings set status = 'confirmed'",
  "delete from public.bookings",
  "insert into public.booking_events (booking_id, to_status, actor) select id, 'confirmed', 'system' from public.bookings",
  "update public.booking_line_items set amount = 1",
  "update public.booking_earnings set host_payout_amount = 1",
  "update public.payments set status = 'succeeded'",
  "insert into public.refunds (payment_id, booking_id, amount, currency, reason) select id, booking_id, 1, currency, 'x' from public.payments",
  "update public.notifications set kind = 'other'",
  "select * from private.ledger_entries",
  "select * from private.provider_events",
  "select * from pgboss.job",
  "select private.move_booking(gen_random_uuid(), 'confirmed', 'system')",
  "select private.post_transfer('x', null, 'x', 'EUR', '{}')",
  "select private.enqueue('send_mail', '{}')",
  "select private.begin_payment(gen_random_uuid(), gen_random_uuid())",
  "select private.notify_person(gen_random_uuid(), 'x', null, '{}')",
])("nobody may: %s", async (statement) => {
  for (const person of Object.values(people)) {
    expect(await outcomeOf(db.asPerson(person, (sql) => sql.unsafe(statement)))).toBe("42501");
  }
});
