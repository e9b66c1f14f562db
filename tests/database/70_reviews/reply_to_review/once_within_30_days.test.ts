import { afterAll, afterEach, expect, test } from "vitest";

import { aCompletedStay } from "../../../support/builders/a_completed_stay.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

async function aReviewedStay({ published = true } = {}) {
  const booking = await aCompletedStay(db);
  const [review] = await db.asPerson(
    booking.guest_id,
    (sql) => sql<[{ id: string }]>`select id from public.submit_review(${booking.id}, 2, comment => 'Cold.')`,
  );
  if (published) await db.asPerson(booking.host_id, (sql) => sql`select public.submit_review(${booking.id}, 5)`);
  return { booking, reviewId: review.id };
}

const reply = (personId: string, reviewId: string, body = "The heating is mended.") =>
  outcomeOf(db.asPerson(personId, (sql) => sql`select public.reply_to_review(${reviewId}, ${body})`));

test("the reviewed side replies once, for everybody to read", async () => {
  const { booking, reviewId } = await aReviewedStay();

  expect(await reply(booking.guest_id, reviewId)).toBe("RR004");
  expect(await reply(booking.host_id, reviewId, "")).toBe("RV001");
  expect(await reply(booking.host_id, reviewId)).toBe("done");
  expect(await reply(booking.host_id, reviewId, "And so is the door.")).toBe("RR004");

  const seen = await db.asPerson(
    null,
    (sql) => sql`select body from public.review_replies where review_id = ${reviewId}`,
  );
  expect(seen).toEqual([{ body: "The heating is mended." }]);
});

test("a review that isn't published can't be replied to: it looks like none", async () => {
  const { booking, reviewId } = await aReviewedStay({ published: false });
  expect(await reply(booking.host_id, reviewId)).toBe("RR004");
});

test("after 30 days it is too late", async () => {
  const { booking, reviewId } = await aReviewedStay();
  await db.sql`select private.set_clock(published_at + interval '30 days 1 second') from public.reviews where id = ${reviewId}`;
  expect(await reply(booking.host_id, reviewId)).toBe("RR004");
});
