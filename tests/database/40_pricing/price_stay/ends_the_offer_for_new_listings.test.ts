import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { dayFromToday } from "../../../support/builders/day_from_today.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test("the first three bookings get it; a hold that lapses makes room again", async () => {
  const property = await aProperty(db, { new_listing_offer: true, instant_book: true });
  const discount = async (): Promise<number> => {
    const [row] = await db.sql<[{ discount: number }]>`
      select coalesce(sum((item ->> 'amount')::bigint), 0)::bigint as discount
      from jsonb_array_elements(
        public.quote_stay(${property.id}, ${await dayFromToday(db, 90)}, ${await dayFromToday(db, 92)}, 2) -> 'line_items'
      ) as item
      where item ->> 'kind' = 'discount'`;
    return row.discount;
  };
  for (const ahead of [10, 20]) {
    await aConfirmedBooking(db, {
      property_id: property.id,
      check_in: await dayFromToday(db, ahead),
      check_out: await dayFromToday(db, ahead + 2),
    });
    expect(await discount()).toBe(-4000);
  }
  await aBooking(db, {
    property_id: property.id,
    check_in: await dayFromToday(db, 30),
    check_out: await dayFromToday(db, 32),
  });
  expect(await discount()).toBe(0);
  await db.sql`select private.set_clock(now() + interval '16 minutes')`;
  expect(await discount()).toBe(-4000);
});
