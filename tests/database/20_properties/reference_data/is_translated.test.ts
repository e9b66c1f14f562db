import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test.each([
  ["property_types", "property_type_translations"],
  ["amenity_groups", "amenity_group_translations"],
  ["amenities", "amenity_translations"],
])("every row of %s has a name in English, French, Spanish and German, and anybody reads it", async (table, names) => {
  const rows = await db.asPerson(null, (sql) =>
    sql.unsafe<{ code: string; languages: string }[]>(`
      select code, string_agg(translation.language, ',' order by translation.language) as languages
      from public.${table} left join public.${names} as translation using (code)
      group by code`),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ languages }) => languages !== "de,en,es,fr")).toEqual([]);
});

test("accessibility features are amenities, so that search finds places by them", async () => {
  const rows = await db.sql<
    { code: string }[]
  >`select code from public.amenities where amenity_group = 'accessibility'`;
  expect(rows.length).toBeGreaterThanOrEqual(13);
});
