import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { manyProperties } from "./many_properties.ts";
import { NOW } from "./search.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await manyProperties(db, 400);
}, 60_000);
afterAll(() => db.close());

type Step = {
  readonly property_ids: readonly string[] | null;
  readonly keys: readonly number[] | null;
  readonly edge_key: number | null;
  readonly edge_id: string | null;
};

/** Goes one way to its end, a few listings at a step. */
async function goes(criteria: object, number: number, step: "walk_listings" | "gather_listings"): Promise<string[]> {
  const ids: string[] = [];
  let at: Pick<Step, "edge_key" | "edge_id"> = { edge_key: null, edge_id: null };
  do {
    const [found] = await db.sql<[Step & { condition: string }]>`
      select found.* from unnest(private.search_walks(private.read_search_criteria(${db.sql.json(criteria as never)})))
        with ordinality as walk (key, direction, condition, gather_condition, parts, numbers, way, number)
      cross join lateral ${db.sql(`private.${step}`)}(
        row(walk.key, walk.direction, walk.condition, walk.gather_condition, walk.parts, walk.numbers, walk.way)::private.search_walk,
        ${at.edge_key}::float8, ${at.edge_id}::uuid, 24) as found
      where walk.number = ${number}`;
    ids.push(...(found.property_ids ?? []));
    at = found;
  } while (at.edge_id !== null);
  return ids;
}

const dates = { check_in: "2026-04-06", check_out: "2026-04-09" };
const portugal = { west: -9.6, south: 36.9, east: -6.1, north: 42.2 };
test.each<[string, Record<string, unknown>]>([
  ["everywhere", {}],
  ["in a country", { ...portugal, ...dates }],
  ["in a city", { west: -8.7, south: 41.1, east: -8.3, north: 41.45, adults: 3 }],
  ["in a small box", { west: -7.92, south: 38.56, east: -7.86, north: 38.6 }],
  ["with two amenities", { ...portugal, amenities: ["pool", "sauna"] }],
  ["at a price", { ...portugal, ...dates, min_price: 7000, max_price: 12_000 }],
])("along the index or all at once: %s", async (_, criteria) => {
  for (const sort of ["relevance", "rating", "newest", "price"]) {
    const walked = await goes({ ...criteria, sort }, 1, "walk_listings");
    expect(walked.length).toBeGreaterThan(0);
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked, sort).toEqual(await goes({ ...criteria, sort }, 1, "gather_listings"));
  }
});

test("by relevance, a query's places come first, then titles, then other words; along the index or all at once", async () => {
  for (const [query, ways] of [
    ["evora", 3],
    ["lemon tree", 2],
    ["courtyard", 2],
  ] as const) {
    const all: string[] = [];
    for (let number = 1; number <= ways; number += 1) {
      const walked = await goes({ query }, number, "walk_listings");
      expect(walked, `${query} ${number}`).toEqual(await goes({ query }, number, "gather_listings"));
      all.push(...walked);
    }
    expect(new Set(all).size, "nothing is found twice").toBe(all.length);
    expect(all.length, query).toBeGreaterThan(30);
    const [{ count }] = await db.sql<[{ count: number }]>`
      select count(*)::int as count from private.search_documents where document @@ private.search_query(${query})`;
    expect(all.length, "the words alone find no more").toBe(count);
  }
});

test("cells cover the boxes that they are made for", async () => {
  const coordinate = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    height: fc.double({ min: 0, max: 10, noNaN: true }),
    width: fc.double({ min: 0, max: 20, noNaN: true }),
  });
  for (const box of fc.sample(coordinate, { seed: 7, numRuns: 300 })) {
    const north = Math.min(90, box.latitude + box.height);
    const east = Math.min(180, box.longitude + box.width);
    const [covered] = await db.sql<[{ level: number | null; corners: boolean }]>`
      select cover.level, coalesce(bool_and((private.search_cell(corner.latitude, corner.longitude) >> cover.level) = any(cover.cells)), true) as corners
      from private.search_cover(array[box(point(${box.longitude}, ${box.latitude}), point(${east}, ${north}))]) as cover
      cross join (
        values (${box.latitude}::float8, ${box.longitude}::float8), (${north}, ${box.longitude}), (${box.latitude}, ${east}), (${north}, ${east}),
          ((${box.latitude}::float8 + ${north}) / 2, (${box.longitude}::float8 + ${east}) / 2)
      ) as corner (latitude, longitude)
      group by cover.level`;
    expect(covered.corners, JSON.stringify(box)).toBe(true);
    expect(covered.level !== null || box.height * box.width > 30, "only large boxes have no cover").toBe(true);
  }
});

test("a cell's number takes a bit of the column and one of the line in turns", async () => {
  const [cell] = await db.sql`
    select private.cell_number(5, 3) as small, private.cell_number(32767, 32767) as last, private.cell_number(32767, 0) as columns,
      private.search_cell(-90, -180) as first, private.search_cell(90, 180) as corner`;
  expect(cell).toEqual({ small: 0b011011, last: 2 ** 30 - 1, columns: 0x15555555, first: 0, corner: 2 ** 30 - 1 });
});
