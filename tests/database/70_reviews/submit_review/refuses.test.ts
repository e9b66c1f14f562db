import { afterAll, afterEach, expect, test } from "vitest";

import { aCompletedStay } from "../../../support/builders/a_completed_stay.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const review = (personId: string, bookingId: string, overall: number | null = 4, cleanliness: number | null = null) =>
  outcomeOf(
    db.asPerson(
      personId,
      (sql) => sql`select public.submit_review(${bookingId}, ${overall}, cleanliness => ${cleanliness})`,
    ),
  );

test("a stay that isn't over, or was cancelled before check-in", async () => {
  const booking = await aConfirmedBooking(db);
  expect(await review(booking.guest_id, booking.id)).toBe("RR003");
  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id})`);
  await db.sql`select private.set_clock(${booking.check_out}::timestamptz + interval '1 day')`;
  expect(await review(booking.guest_id, booking.id)).toBe("RR003");
});

test("a second review, ratings out of range, a stranger", async () => {
  const booking = await aCompletedStay(db);
  expect(await review(booking.guest_id, booking.id, 0)).toBe("RR005");
  expect(await review(booking.guest_id, booking.id, 6)).toBe("RR005");
  expect(await review(booking.guest_id, booking.id, null)).toBe("RR005");
  expect(await review(booking.guest_id, booking.id, 5, 9)).toBe("RR005");
  expect(await review((await aPerson(db)).id, booking.id)).toBe("RB003");
  expect(await review(booking.guest_id, booking.id)).toBe("done");
  expect(await review(booking.guest_id, booking.id)).toBe("RR002");
});

test("nobody writes reviews past the command", async () => {
  const booking = await aCompletedStay(db);
  const forged = db.asPerson(
    booking.guest_id,
    (sql) => sql`
      insert into public.reviews (booking_id, property_id, author_id, subject_id, author_role, overall, published_at)
      values (${booking.id}, ${booking.property_id}, ${booking.guest_id}, ${booking.host_id}, 'guest', 5, now())`,
  );
  expect(await outcomeOf(forged)).toBe("42501");
});
