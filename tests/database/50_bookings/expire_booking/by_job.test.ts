import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const expire = async (bookingId: string) =>
  (await db.sql`select private.expire_booking(${bookingId}) as expired`)[0]?.["expired"];

test("its job is written with the booking, for the moment when it lapses", async () => {
  const booking = await aBooking(db);
  const jobs = await db.sql`
    select job.start_after = bookings.expires_at as on_time, job.dead_letter, job.retry_limit > 0 as is_retried
    from pgboss.job inner join public.bookings on bookings.id::text = job.data ->> 'booking_id'
    where job.name = 'expire_booking' and bookings.id = ${booking.id}`;
  expect(jobs).toEqual([{ on_time: true, dead_letter: "dead_letters", is_retried: true }]);
});

test("before its time nothing happens, after it once", async () => {
  const booking = await aBooking(db);
  expect(await expire(booking.id)).toBe(false);
  await db.sql`select private.set_clock(${booking.expires_at} + interval '1 second')`;

  expect(await expire(booking.id)).toBe(true);
  expect(await expire(booking.id)).toBe(false);

  const events = await db.sql`
    select actor from public.booking_events where booking_id = ${booking.id} and to_status = 'expired'`;
  expect(events).toEqual([{ actor: "system" }]);
  expect(await db.sql`select id from public.occupancies where booking_id = ${booking.id}`).toEqual([]);
});

test("the sweep finds what a lost job has left", async () => {
  const booking = await aBooking(db);
  await db.sql`delete from pgboss.job`;
  await db.sql`select private.set_clock(${booking.expires_at} + interval '1 hour')`;

  await db.sql`select private.expire_lapsed_bookings()`;

  const [row] = await db.sql`select status from public.bookings where id = ${booking.id}`;
  expect(row).toEqual({ status: "expired" });
});
