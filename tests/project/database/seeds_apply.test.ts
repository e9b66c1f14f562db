import { glob, readFile } from "node:fs/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { TestDatabase } from "../../support/database.ts";
import { createTestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("the seeds apply to the declared schema, each in one transaction as `npm start` does it", async () => {
  const files = await Array.fromAsync(glob("supabase/seeds/*.sql"));
  for (const file of files.toSorted()) {
    const text = await readFile(file, "utf8");
    await database.sql.begin((sql) => sql.unsafe(text));
  }
  const rows = await database.sql`select count(*) filter (where status = 'published') as listed from public.properties`;
  expect(Number(rows[0]?.["listed"])).toBe(30);
});
