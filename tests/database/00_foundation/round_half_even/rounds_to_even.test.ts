import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test.each([
  ["0", 0],
  ["0.5", 0],
  ["1.5", 2],
  ["2.5", 2],
  ["3.5", 4],
  ["0.4999999999", 0],
  ["0.5000000001", 1],
  ["2.4", 2],
  ["2.6", 3],
  ["-0.5", 0],
  ["-1.5", -2],
  ["-2.5", -2],
  ["-0.6", -1],
  ["9007199254740990.5", 9_007_199_254_740_990],
])("%s becomes %i", async (amount, whole) => {
  const [row] = await db.sql<[{ whole: number }]>`select private.round_half_even(${amount}::numeric) as whole`;
  expect(row.whole).toBe(whole);
});
