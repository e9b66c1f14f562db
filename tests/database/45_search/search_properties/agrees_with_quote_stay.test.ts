import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, search } from "./search.ts";

let db: TestDatabase;
const ids: string[] = [];

// Forty properties with terms of every kind, and nights taken here and there; drawn from one seed.
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  const terms = fc.record({
    base_price: fc.integer({ min: 1, max: 50_000 }),
    weekend_price: fc.option(fc.integer({ min: 1, max: 90_000 })),
    cleaning_fee: fc.integer({ min: 0, max: 9_000 }),
    max_guests: fc.integer({ min: 1, max: 6 }),
    included_guests: fc.constant(1),
    extra_guest_fee: fc.integer({ min: 0, max: 3_000 }),
    pets_allowed: fc.boolean(),
    min_nights: fc.integer({ min: 1, max: 4 }),
    max_nights: fc.integer({ min: 4, max: 20 }),
    advance_notice_days: fc.integer({ min: 0, max: 7 }),
    preparation_nights: fc.integer({ min: 0, max: 2 }),
    booking_window_months: fc.integer({ min: 1, max: 3 }),
    check_in_weekdays: fc.option(fc.constantFrom([1, 5], [6, 7], [1, 2, 3, 4])),
    weekly_discount_percent: fc.constantFrom(0, 10),
    service_fee: fc.constantFrom("split", "host_only"),
  });
  for (const row of fc.sample(terms, { seed: 2026, numRuns: 40 })) {
    const { id } = await aProperty(db, row);
    ids.push(id);
    await db.sql`
      insert into public.occupancies (property_id, stay, kind)
      select ${id}, daterange(from_date, from_date + 3), (array['block', 'external']::public.occupancy_kind[])[1 + n % 2]
      from generate_series(1, 4) as n, lateral (select '2026-03-03'::date + n * 11 + ${row.min_nights}::int as from_date) as range`;
    await db.sql`
      insert into public.calendar_rules (property_id, from_date, to_date, nightly_price, min_nights)
      values (${id}, '2026-03-20', '2026-03-28', ${row.base_price + 7}, ${row.min_nights})`;
  }
}, 60_000);
afterAll(() => db.close());

async function everyPage(asked: Record<string, unknown>): Promise<{ id: string; total_amount: number | null }[]> {
  const items: { id: string; total_amount: number | null }[] = [];
  let cursor: string | null = null;
  do {
    const page = await search(db, { ...asked, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}

test("what is found is what can be booked, at the same total, whatever the order and the size of pages", async () => {
  const stays = fc.record({
    ahead: fc.integer({ min: 0, max: 60 }),
    nights: fc.integer({ min: 1, max: 9 }),
    adults: fc.integer({ min: 1, max: 3 }),
    pets: fc.integer({ min: 0, max: 1 }),
    sort: fc.constantFrom("relevance", "price", "newest"),
    page_size: fc.constantFrom(4, 11, 50),
  });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(stays, async ({ ahead, nights, ...asked }) => {
      const day = (offset: number): string =>
        new Date(Date.parse("2026-03-02") + offset * 86_400_000).toISOString().slice(0, 10);
      const dates = { check_in: day(ahead), check_out: day(ahead + nights) };
      const quotes = await db.sql<{ id: string; total: number; problems: unknown[] }[]>`
        select id, (quote ->> 'total_amount')::bigint as total, quote -> 'problems' as problems
        from unnest(${ids}::uuid[]) as id,
          lateral public.quote_stay(id, ${dates.check_in}, ${dates.check_out}, ${asked.adults}, 0, 0, ${asked.pets}) as quote`;
      const bookable = quotes.filter(({ problems }) => problems.length === 0);
      const items = await everyPage({ ...dates, ...asked, query: "evora" });
      found += items.length;
      const sorted = (rows: readonly (readonly [string, number | null])[]): unknown =>
        [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(items.map((item) => [item.id, item.total_amount] as const))).toEqual(
        sorted(bookable.map((quote) => [quote.id, quote.total] as const)),
      );
      if (asked.sort === "price") {
        const totals = items.map((item) => item.total_amount ?? 0);
        expect(totals).toEqual([...totals].sort((a, b) => a - b));
      }
    }),
    { seed: 42, numRuns: 40 },
  );
  expect(found, "the searches found something").toBeGreaterThan(50);
}, 120_000);
