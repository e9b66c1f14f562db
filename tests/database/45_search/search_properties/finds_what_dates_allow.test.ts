import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { NOW, search } from "./search.ts";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

// What the terms of a property refuse and a calendar rule of the dates allows: the read model may not drop it.
test.each([
  ["a shorter stay", { min_nights: 5 }, { min_nights: 2 }, "2026-04-07", "2026-04-09", {}],
  ["a longer stay", { max_nights: 3 }, { max_nights: 9 }, "2026-04-07", "2026-04-14", {}],
  [
    "a shorter stay than the weekday's",
    { min_nights_by_weekday: [7, 7, 7, 7, 7, 7, 7] },
    { min_nights: 2 },
    "2026-04-07",
    "2026-04-09",
    {},
  ],
  ["shorter notice", { advance_notice_days: 7 }, { advance_notice_days: 0 }, "2026-03-04", "2026-03-06", {}],
  ["a longer window", { booking_window_months: 1 }, { booking_window_months: 6 }, "2026-06-09", "2026-06-11", {}],
  ["a lower price", { base_price: 20_000 }, { nightly_price: 5000 }, "2026-04-07", "2026-04-09", { max_price: 6000 }],
  ["a higher price", { base_price: 5000 }, { nightly_price: 20_000 }, "2026-04-07", "2026-04-09", { min_price: 9000 }],
] as const)("%s by a calendar rule is found", async (_, terms, rule, check_in, check_out, asked) => {
  const { id } = await aProperty(db, terms);
  const found = async (): Promise<boolean> =>
    (await search(db, { check_in, check_out, adults: 1, page_size: 50, ...asked })).items.some(
      (item) => item.id === id,
    );
  expect(await found()).toBe(false);

  await db.sql`
    insert into public.calendar_rules ${db.sql({ property_id: id, from_date: "2026-03-03", to_date: "2026-06-30", ...rule })}
  `;
  expect(await found()).toBe(true);

  await db.sql`delete from public.calendar_rules where property_id = ${id}`;
  expect(await found()).toBe(false);
});
