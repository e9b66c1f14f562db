import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, search } from "./search.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  for (let number = 0; number < 7; number += 1) {
    await aProperty(db, {
      base_price: 10_000 - number * 100,
      address: { latitude: 38.5 + number / 100, longitude: -7.9 },
    });
  }
});
afterAll(() => db.close());

test.each([
  ["price", {}, "nightly_amount"],
  ["distance", { near_lat: 38.4, near_lng: -7.9, radius_m: 100_000 }, "distance_m"],
] as const)(
  "by %s: each page goes on where the last ended, even when a cheaper or nearer one appears",
  async (sort, place, column) => {
    const first = await search(db, { sort, ...place, page_size: 3 });
    expect(first.items).toHaveLength(3);
    expect(first.total_estimate).toBeGreaterThanOrEqual(7);
    await aProperty(db, { base_price: 50, address: { latitude: 38.41, longitude: -7.9 } });
    const second = await search(db, { sort, ...place, page_size: 50, cursor: first.next_cursor });
    const values = [...first.items, ...second.items].map((item) => Number(item[column]));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(values.length);
    expect(second.next_cursor).toBe(null);
  },
);

test("a full last page has no cursor; a cursor fits no other order", async () => {
  const all = await search(db, { sort: "newest" });
  const exactly = await search(db, { sort: "newest", page_size: all.items.length });
  expect(exactly.next_cursor).toBe(null);
  const one = await search(db, { sort: "newest", page_size: 1 });
  await expect(search(db, { sort: "price", cursor: one.next_cursor })).rejects.toMatchObject({ code: "RV001" });
});
