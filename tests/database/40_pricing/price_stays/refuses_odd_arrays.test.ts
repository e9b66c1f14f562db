import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "../price_stay/case.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";
let db: TestDatabase;
let house: string;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  house = (await aProperty(db)).id;
});
afterAll(() => db.close());

async function price(
  ids: readonly (string | null)[] | null,
  from: readonly (string | null)[] | null,
  to: readonly (string | null)[] | null,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return db.sql`select * from private.price_stays(${ids}::uuid[], ${from}::date[], ${to}::date[], 2, 0, 0, 0)`;
}

test("nothing asked, nothing answered", async () => {
  expect(await price([], [], [])).toEqual([]);
});

test.each([
  ["a check-out too few", ["x", "x"], ["2026-03-09", "2026-03-10"], ["2026-03-12"]],
  ["a check-in too many", ["x"], ["2026-03-09", "2026-03-10"], ["2026-03-12"]],
  ["a property too few", [], ["2026-03-09"], ["2026-03-12"]],
  ["no array at all", null, ["2026-03-09"], ["2026-03-12"]],
])("arrays of unlike lengths are refused: %s", async (_why, ids, from, to) => {
  await expect(price(ids?.map(() => house) ?? null, from, to)).rejects.toMatchObject({
    code: "RV001",
    detail: "property_ids, check_ins and check_outs: one entry for each stay",
  });
});

test.each([
  ["property", [null], ["2026-03-09"], ["2026-03-12"]],
  ["check-in", ["x"], [null], ["2026-03-12"]],
  ["check-out", ["x"], ["2026-03-09"], [null]],
])("a null is refused: %s", async (_which, ids, from, to) => {
  await expect(
    price(
      ids.map((id) => id && house),
      from,
      to,
    ),
  ).rejects.toMatchObject({
    code: "RV001",
    detail: "property_ids, check_ins and check_outs: none of their entries is null",
  });
});

test("each entry has its row, in the order given, also twice and for a property that does not exist", async () => {
  const rows = await price(
    [house, NOBODY, house, house],
    ["2026-03-12", "2026-03-09", "2026-03-09", "2026-03-09"],
    ["2026-03-13", "2026-03-10", "2026-03-11", "2026-03-09"],
  );
  const none = { is_bookable: false, nightly_amount: null, total_amount: null };
  const here = { property_id: house, currency: "EUR" };
  expect(rows).toEqual([
    {
      ...here,
      check_in: "2026-03-12",
      check_out: "2026-03-13",
      is_bookable: true,
      nightly_amount: 10000,
      total_amount: 11400,
    },
    { property_id: NOBODY, check_in: "2026-03-09", check_out: "2026-03-10", ...none, currency: null },
    {
      ...here,
      check_in: "2026-03-09",
      check_out: "2026-03-11",
      is_bookable: true,
      nightly_amount: 10000,
      total_amount: 22800,
    },
    { ...here, check_in: "2026-03-09", check_out: "2026-03-09", ...none },
  ]);
});
