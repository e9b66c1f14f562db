import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test("an instant booking holds its nights for 15 minutes", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });

  expect(booking.status).toBe("awaiting_payment");
  const [hold] = await db.sql`
    select occupancies.kind, occupancies.lapses_at = bookings.expires_at as lapses_with_it,
      extract(epoch from bookings.expires_at - bookings.created_at)::int as seconds
    from public.occupancies inner join public.bookings on bookings.id = occupancies.booking_id
    where bookings.id = ${booking.id}`;
  expect(hold).toEqual({ kind: "hold", lapses_with_it: true, seconds: 900 });
});

test("nobody else gets one of the nights meanwhile", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });

  await expect(aBooking(db, { property_id: booking.property_id })).rejects.toMatchObject({ code: "RB001" });
});

test("when the hold has lapsed the next guest gets them, though no job has run", async () => {
  const property = await aProperty(db, { instant_book: true });
  const first = await aBooking(db, { property_id: property.id });
  await db.sql`select private.set_clock(${first.expires_at} + interval '1 second')`;

  const second = await aBooking(db, {
    property_id: property.id,
    guest_id: (await aPerson(db)).id,
    check_in: first.check_in,
    check_out: first.check_out,
  });

  expect(second.status).toBe("awaiting_payment");
  const [lapsed] = await db.sql`select status from public.bookings where id = ${first.id}`;
  expect(lapsed?.["status"]).toBe("expired");
});
