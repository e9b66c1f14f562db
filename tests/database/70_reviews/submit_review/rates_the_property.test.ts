import { afterAll, afterEach, expect, test } from "vitest";

import { aCompletedStay } from "../../../support/builders/a_completed_stay.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

test("the average shows from three reviews by guests", async () => {
  const property = await aProperty(db, { instant_book: true });
  const ratings: unknown[] = [];
  for (const overall of [5, 4, 4]) {
    const booking = await aCompletedStay(db, { property_id: property.id });
    for (const [person, stars] of [
      [booking.guest_id, overall],
      [booking.host_id, 1],
    ] as const) {
      await db.asPerson(person, (sql) => sql`select public.submit_review(${booking.id}, ${stars})`);
    }
    ratings.push(
      ...(await db.sql`
        select rating_count, rating_average::float8 as average from public.properties where id = ${property.id}`),
    );
  }

  expect(ratings).toEqual([
    { rating_count: 1, average: null },
    { rating_count: 2, average: null },
    { rating_count: 3, average: 4.33 },
  ]);
});
