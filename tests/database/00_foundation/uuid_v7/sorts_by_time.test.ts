import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test("has version, variant and the time in milliseconds", async () => {
  const before = Date.now();
  const [{ id }] = await db.sql<[{ id: string }]>`select private.uuid_v7() as id`;
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  const milliseconds = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(Math.abs(milliseconds - before)).toBeLessThan(60_000);
});

test("later ones sort later, and no two are equal", async () => {
  const rows = await db.sql<{ id: string }[]>`
    select private.uuid_v7() as id from generate_series(1, 200) where pg_sleep(0.001)::text = ''`;
  const times = rows.map(({ id }) => id.slice(0, 13));
  expect([...times].sort()).toEqual(times);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(200);
});
