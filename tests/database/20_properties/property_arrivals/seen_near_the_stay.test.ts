import { afterAll, beforeAll, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test("the guest reads how to get in from 48 hours before check-in until check-out, in property time", async () => {
  const booking = await aConfirmedBooking(db, {});
  const stranger = await aPerson(db);
  await db.sql`
    insert into public.property_arrivals (property_id, instructions, access_code)
    values (${booking.property_id}, 'Blue door.', '4711')`;
  const [moments] = await db.sql<[{ check_in: Date; check_out: Date }]>`
    select
      private.local_moment(check_in, check_in_time, time_zone) as check_in,
      private.local_moment(check_out, check_out_time, time_zone) as check_out
    from public.bookings where id = ${booking.id}`;
  const seen = async (person: string | null, moment: Date, seconds: number): Promise<number | "refused"> => {
    await db.sql`select private.set_clock(${new Date(moment.getTime() + seconds * 1000)})`;
    try {
      return await db.asPerson(
        person,
        async (sql) => (await sql`select access_code from public.property_arrivals`).length,
      );
    } catch {
      return "refused";
    }
  };
  const twoDays = 48 * 3600;

  expect(await seen(booking.guest_id, moments.check_in, -twoDays - 1)).toBe(0);
  expect(await seen(booking.guest_id, moments.check_in, -twoDays)).toBe(1);
  expect(await seen(booking.guest_id, moments.check_out, -1)).toBe(1);
  expect(await seen(booking.guest_id, moments.check_out, 0)).toBe(0);
  expect(await seen(stranger.id, moments.check_in, 0)).toBe(0);
  expect(await seen(null, moments.check_in, 0)).toBe("refused");
  expect(await seen(booking.host_id, moments.check_in, -1000 * twoDays)).toBe(1);

  await db.sql`select private.set_clock(null)`;
  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'Ill.')`);
  expect(await seen(booking.guest_id, moments.check_in, 0)).toBe(0);
  await db.sql`select private.set_clock(null)`;
});
