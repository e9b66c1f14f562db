import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const accept = (personId: string, bookingId: string) =>
  db.asPerson(personId, async (sql) => (await sql`select * from public.accept_booking(${bookingId})`)[0]);
const nightsOf = (bookingId: string) => db.sql`select kind from public.occupancies where booking_id = ${bookingId}`;

test("an accepted request is held 15 minutes for the guest to pay", async () => {
  const booking = await aBooking(db);

  expect(await accept(booking.host_id, booking.id)).toMatchObject({ status: "awaiting_payment" });

  expect(await nightsOf(booking.id)).toEqual([{ kind: "hold" }]);
  const [held] = await db.sql`
    select extract(epoch from expires_at - private.clock())::int between 890 and 900 as is_short from public.bookings
    where id = ${booking.id}`;
  expect(held).toEqual({ is_short: true });
});

test("accepting twice is refused the second time", async () => {
  const booking = await aBooking(db);
  await accept(booking.host_id, booking.id);
  expect(await outcomeOf(accept(booking.host_id, booking.id))).toBe("RB002");
});

test("only the host accepts", async () => {
  const booking = await aBooking(db);
  expect(await outcomeOf(accept(booking.guest_id, booking.id))).toBe("RB002");
  expect(await outcomeOf(accept((await aPerson(db)).id, booking.id))).toBe("RB003");
});

test("a request that has expired isn't accepted, though no job has run", async () => {
  const booking = await aBooking(db);
  await db.sql`select private.set_clock(${booking.expires_at} + interval '1 second')`;
  expect(await outcomeOf(accept(booking.host_id, booking.id))).toBe("RB002");
});

test("of requests that don't block, only one can be accepted", async () => {
  const first = await aBooking(db, { property: { requests_block_dates: false } });
  const second = await aBooking(db, { property_id: first.property_id });
  await accept(first.host_id, first.id);
  expect(await outcomeOf(accept(first.host_id, second.id))).toBe("RB001");
});

test("declined and withdrawn requests free their nights", async () => {
  const declined = await aBooking(db);
  await db.asPerson(declined.host_id, (sql) => sql`select public.decline_booking(${declined.id}, 'Family is coming.')`);
  const withdrawn = await aBooking(db, { property_id: declined.property_id });
  await db.asPerson(withdrawn.guest_id, (sql) => sql`select public.withdraw_booking(${withdrawn.id})`);

  expect(await nightsOf(declined.id)).toEqual([]);
  expect(await nightsOf(withdrawn.id)).toEqual([]);
  const [event] = await db.sql`
    select reason from public.booking_events where booking_id = ${declined.id} and to_status = 'declined'`;
  expect(event).toEqual({ reason: "Family is coming." });
});
