import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { everyPage } from "./every_page.ts";
import { manyProperties } from "./many_properties.ts";
import { NOW, search } from "./search.ts";
import type { SearchResult } from "./search.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await manyProperties(db, 90);
}, 60_000);
afterAll(() => db.close());

const dates = { check_in: "2026-04-06", check_out: "2026-04-09" };
const nearby = { near_lat: 38.6, near_lng: -7.8, radius_m: 60_000 };

test.each<[string, Record<string, unknown>]>([
  ["relevance", { sort: "relevance", ...dates }],
  ["relevance, with a query", { sort: "relevance", query: "evora", ...dates }],
  ["rating", { sort: "rating", ...dates }],
  ["price of the stay", { sort: "price", ...dates }],
  ["price of a night", { sort: "price" }],
  ["newest", { sort: "newest", ...dates }],
  ["distance", { sort: "distance", ...nearby, ...dates }],
])(
  "by %s: nothing comes twice and nothing is left out while others are booked, changed, published and paused",
  async (_, asked) => {
    const before = await everyPage(db, { ...asked, page_size: 50 });
    expect(before.length).toBeGreaterThan(30);
    const items: SearchResult["items"][number][] = [];
    const touched = new Set<string>();
    let cursor: string | null = null;
    let round = 0;
    do {
      const page: SearchResult = await search(db, { ...asked, page_size: 7, ...(cursor === null ? {} : { cursor }) });
      items.push(...page.items);
      cursor = page.next_cursor;
      round += 1;
      // One of those shown gets dearer and one to come cheaper; one to come is booked, one paused, one appears.
      const [dearer, ...others] = [page.items[0], ...before.slice(round * 9, round * 9 + 3)].map(
        (item) => item?.id ?? "",
      );
      const [cheaper, booked, paused] = others.filter((id) => id !== "" && !touched.has(id));
      await db.sql`update public.properties set base_price = 30000 where id = ${dearer || null}`;
      await db.sql`update public.properties set base_price = 100, rating_average = 5, rating_count = 200 where id = ${cheaper ?? null}`;
      await db.sql`insert into public.occupancies (property_id, stay, kind) select ${booked ?? null}::uuid, daterange(${dates.check_in}, ${dates.check_out}), 'block' where ${booked ?? null}::uuid is not null on conflict do nothing`;
      await db.sql`update public.properties set status = 'paused' where id = ${paused ?? null}`;
      touched.add((await aProperty(db, { base_price: 50 })).id);
      for (const id of [dearer, cheaper, booked, paused]) if (id !== undefined && id !== "") touched.add(id);
    } while (cursor !== null);

    const shown = items.map(({ id }) => id);
    const untouched = before.map(({ id }) => id).filter((id) => !touched.has(id));
    expect(untouched.length).toBeGreaterThan(10);
    expect(shown.filter((id) => !touched.has(id))).toEqual(untouched);
    await db.sql`delete from public.occupancies`;
    await db.sql`update public.properties set status = 'published'`;
  },
  120_000,
);

test("a full last page has no cursor; the number of matches stays that of the first page", async () => {
  const asked = { sort: "newest", property_types: ["villa"] };
  const all = await everyPage(db, asked);
  expect(all.length).toBeGreaterThan(25);
  const first = await search(db, { ...asked, page_size: 20 });
  expect(first.total_estimate).toBe(all.length);
  await aProperty(db, { property_type: "villa" });
  const second = await search(db, { ...asked, page_size: all.length - 20, cursor: first.next_cursor });
  expect(second).toMatchObject({ total_estimate: all.length, next_cursor: null });
  expect(second.items).toHaveLength(all.length - 20);
  expect(await search(db, { query: "faro" })).toEqual({ items: [], next_cursor: null, total_estimate: 0 });
});

test("a cursor fits no other order", async () => {
  const one = await search(db, { sort: "newest", page_size: 1 });
  await expect(search(db, { sort: "price", cursor: one.next_cursor })).rejects.toMatchObject({ code: "RV001" });
});
