import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test.each([
  ["EUR", 2],
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["ISK", 0],
  ["TND", 3],
  ["IQD", 3],
  ["HUF", 2],
])("%s has %i decimal places (ISO 4217)", async (code, exponent) => {
  const [row] = await db.sql<[{ exponent: number }]>`select exponent from public.currencies where code = ${code}`;
  expect(row.exponent).toBe(exponent);
});

test("there are the countries of ISO 3166, about 60 amenities or more, and every group has some", async () => {
  const [counts] = await db.sql<[{ countries: number; amenities: number; empty_groups: number }]>`
    select
      (select count(*)::int from public.countries) as countries,
      (select count(*)::int from public.amenities) as amenities,
      (
        select count(*)::int from public.amenity_groups as amenity_group
        where not exists (select from public.amenities where amenities.amenity_group = amenity_group.code)
      ) as empty_groups`;
  expect(counts.countries).toBeGreaterThanOrEqual(249);
  expect(counts.amenities).toBeGreaterThanOrEqual(60);
  expect(counts.empty_groups).toBe(0);
});
