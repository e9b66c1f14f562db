import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("a visitor is anon and has no identity", async () => {
  const [row] = await database.asPerson(null, (sql) => sql`select current_user as role, auth.uid() as id`);
  expect(row).toEqual({ role: "anon", id: null });
});

test("a person is authenticated under the own id", async () => {
  const id = "0190a000-0000-7000-8000-000000000001";
  const [row] = await database.asPerson(id, (sql) => sql`select current_user as role, auth.uid() as id`);
  expect(row).toEqual({ role: "authenticated", id });
});

test("the pool keeps its own role afterwards", async () => {
  await database.asService((sql) => sql`select 1`);
  const [row] = await database.sql`select current_user as role, auth.uid() as id`;
  expect(row).toEqual({ role: "postgres", id: null });
});

test("a database that is cloned is marked as one for tests", async () => {
  const [row] = await database.sql`select environment from private.deployment`;
  expect(row).toEqual({ environment: "test" });
});
