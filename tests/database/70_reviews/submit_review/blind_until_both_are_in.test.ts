import { afterAll, afterEach, expect, test } from "vitest";

import type { Booking } from "../../../support/builders/a_booking.ts";
import { aCompletedStay } from "../../../support/builders/a_completed_stay.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const review = (personId: string, bookingId: string, overall = 4) =>
  db.asPerson(
    personId,
    async (sql) => (await sql`select * from public.submit_review(${bookingId}, ${overall}, comment => 'Quiet.')`)[0],
  );
/** Everything that a person can find out about the reviews of a booking by reading. */
const seenBy = (personId: string | null, booking: Booking) =>
  db.asPerson(personId, async (sql) => ({
    rows: (await sql`select author_role from public.reviews where booking_id = ${booking.id} order by author_role`).map(
      (row) => row["author_role"],
    ),
    count: (await sql`select count(*) from public.reviews where booking_id = ${booking.id}`)[0]?.["count"],
    best: (await sql`select max(overall) as best from public.reviews where booking_id = ${booking.id}`)[0]?.["best"],
    ratings: (await sql`select rating_count from public.properties where id = ${booking.property_id}`)[0]?.[
      "rating_count"
    ],
  }));

test("a first review is seen by its author alone, whatever one counts or averages", async () => {
  const booking = await aCompletedStay(db);
  expect(await review(booking.guest_id, booking.id)).toMatchObject({ author_role: "guest", overall: 4 });

  expect(await seenBy(booking.guest_id, booking)).toEqual({ rows: ["guest"], count: 1, best: 4, ratings: 0 });
  for (const other of [booking.host_id, null]) {
    expect(await seenBy(other, booking)).toEqual({ rows: [], count: 0, best: null, ratings: 0 });
  }
  const told = await db.sql`
    select kind from public.notifications where booking_id = ${booking.id} and kind = 'review_published'`;
  expect(told).toEqual([]);
});

test("the second review publishes both", async () => {
  const booking = await aCompletedStay(db);
  await review(booking.guest_id, booking.id, 5);
  await review(booking.host_id, booking.id, 3);

  expect(await seenBy(null, booking)).toEqual({ rows: ["guest", "host"], count: 2, best: 5, ratings: 1 });
  const told = await db.sql`
    select person_id from public.notifications where booking_id = ${booking.id} and kind = 'review_published'`;
  expect(told.map((row) => row["person_id"]).toSorted()).toEqual([booking.guest_id, booking.host_id].toSorted());
});

test("when the window ends a lonely review can be read, though no job has run", async () => {
  const booking = await aCompletedStay(db);
  await review(booking.guest_id, booking.id);
  const endsIn = (lead: string) => db.sql`
    select private.set_clock(private.review_window_end(bookings) - ${lead}::interval) from public.bookings
    where id = ${booking.id}`;

  await endsIn("10 seconds");
  expect(await seenBy(booking.host_id, booking)).toMatchObject({ rows: [] });
  await endsIn("-1 seconds");
  expect(await seenBy(booking.host_id, booking)).toMatchObject({ rows: ["guest"], ratings: 0 });

  await db.sql`select private.announce_reviews()`;
  expect(await seenBy(null, booking)).toMatchObject({ rows: ["guest"], ratings: 1 });
  expect(await outcomeOf(review(booking.host_id, booking.id))).toBe("RR001");
});

test("an author mends a review until it is published, never after, never another's", async () => {
  const booking = await aCompletedStay(db);
  await review(booking.guest_id, booking.id);
  const rewrite = (personId: string) =>
    db.asPerson(
      personId,
      async (sql) => (await sql`update public.reviews set comment = 'Loud.' where booking_id = ${booking.id}`).count,
    );

  expect(await rewrite(booking.host_id)).toBe(0);
  expect(await rewrite(booking.guest_id)).toBe(1);
  await review(booking.host_id, booking.id);
  expect(await rewrite(booking.guest_id)).toBe(0);
});

test("two reviews at the same moment publish both", async () => {
  const booking = await aCompletedStay(db);
  await Promise.all([review(booking.guest_id, booking.id), review(booking.host_id, booking.id)]);
  expect(await seenBy(null, booking)).toMatchObject({ count: 2 });
});
