import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, priceOf } from "./case.ts";
import type { StayCase } from "./case.ts";
import { levyTaxes } from "./places.ts";

// One stay a line: which rule it shows, how its price is worked out in minor units, what is unlike the usual
// property and stay (100.00 EUR a night in Évora, two adults from Monday 9 to Thursday 12 March 2026), and the answer.
const worked = z.strictObject({
  why: z.string().min(10),
  working: z.string().min(10),
  stay: z.custom<Omit<StayCase, "why">>((value) => typeof value === "object" && value !== null),
  codes: z.array(z.string()),
  lines: z.record(z.string(), z.int()),
  total: z.int(),
  payout: z.int(),
  tax: z.int(),
});
const stays = readFileSync(new URL("stays.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => worked.parse(JSON.parse(line)));

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await levyTaxes(db);
});
afterAll(() => db.close());

test("the table has at least 150 stays, none of them twice", () => {
  expect(new Set(stays.map((each) => each.why)).size).toBe(stays.length);
  expect(stays.length).toBeGreaterThanOrEqual(150);
});

test.each(stays)("$why", async ({ why, stay, codes, lines, total, payout, tax }) => {
  await db.sql`select private.set_clock(${stay.now ?? NOW})`;
  const price = await priceOf(db, { why, ...stay });
  const byKind: Record<string, number> = {};
  for (const item of price.line_items) byKind[item.kind] = (byKind[item.kind] ?? 0) + item.amount;
  expect(byKind).toEqual(lines);
  expect([price.total_amount, price.host_payout_amount, price.tax_amount]).toEqual([total, payout, tax]);
  expect(price.problems.map((problem) => problem.code)).toEqual(codes);
  expect(price.line_items.reduce((sum, item) => sum + item.amount, 0)).toBe(total);
  expect(price.host_payout_amount + price.platform_amount + price.tax_amount).toBe(total);
});
