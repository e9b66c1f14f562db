import { afterAll, afterEach, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const statusAt = async (bookingId: string, moment: string) => {
  await db.sql`
    select private.set_clock(${db.sql.unsafe(moment)}) from public.bookings where id = ${bookingId}`;
  await db.sql`select private.advance_stays()`;
  return (await db.sql`select status from public.bookings where id = ${bookingId}`)[0]?.["status"];
};

test("a stay begins at check-in time and ends at check-out time, both of the property", async () => {
  const auckland = { time_zone: "Pacific/Auckland" };
  const booking = await aConfirmedBooking(db, { property: auckland });
  await db.sql`update public.bookings set time_zone = 'Pacific/Auckland' where id = ${booking.id}`;
  const checkIn = "private.local_moment(check_in, check_in_time, time_zone)";
  const checkOut = "private.local_moment(check_out, check_out_time, time_zone)";

  expect(await statusAt(booking.id, `${checkIn} - interval '10 seconds'`)).toBe("confirmed");
  expect(await statusAt(booking.id, `${checkIn} + interval '1 second'`)).toBe("in_progress");
  expect(await statusAt(booking.id, `${checkOut} - interval '10 seconds'`)).toBe("in_progress");
  expect(await statusAt(booking.id, `${checkOut} + interval '1 second'`)).toBe("completed");
});

test("a sweep that comes late takes both steps, and the second one does nothing", async () => {
  const booking = await aConfirmedBooking(db);
  expect(await statusAt(booking.id, "check_out::timestamptz + interval '3 days'")).toBe("completed");
  const [again] = await db.sql`select private.advance_stays() as advanced`;
  expect(again).toEqual({ advanced: 0 });
  const events = await db.sql`
    select to_status from public.booking_events where booking_id = ${booking.id} order by happened_at, id offset 2`;
  expect(events).toEqual([{ to_status: "in_progress" }, { to_status: "completed" }]);
});
