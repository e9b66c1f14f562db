import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import type { Property } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, occupancies, take } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

type Step = readonly ["block" | "unblock", string, string, string?];

async function run(property: Property, steps: readonly Step[]): Promise<void> {
  for (const [verb, from, to, note] of steps) {
    await db.asPerson(property.host_id, (sql) =>
      verb === "block"
        ? sql`select public.block_dates(${property.id}, ${from}, ${to}, ${note ?? ""})`
        : sql`select public.unblock_dates(${property.id}, ${from}, ${to})`,
    );
  }
}

test.each<[string, Step[], string[]]>([
  [
    "neighbours of the same words become one",
    [
      ["block", "2026-04-01", "2026-04-05"],
      ["block", "2026-04-05", "2026-04-08"],
    ],
    ["block [2026-04-01,2026-04-08)"],
  ],
  [
    "on both sides",
    [
      ["block", "2026-04-01", "2026-04-03"],
      ["block", "2026-04-05", "2026-04-08"],
      ["block", "2026-04-03", "2026-04-05"],
    ],
    ["block [2026-04-01,2026-04-08)"],
  ],
  [
    "overlapping ones too",
    [
      ["block", "2026-04-01", "2026-04-05"],
      ["block", "2026-04-03", "2026-04-08"],
    ],
    ["block [2026-04-01,2026-04-08)"],
  ],
  [
    "other words stay apart",
    [
      ["block", "2026-04-01", "2026-04-05", "paint"],
      ["block", "2026-04-05", "2026-04-08", "rest"],
    ],
    ["block [2026-04-01,2026-04-05) paint", "block [2026-04-05,2026-04-08) rest"],
  ],
  [
    "new words replace old ones where they meet",
    [
      ["block", "2026-04-01", "2026-04-10", "paint"],
      ["block", "2026-04-03", "2026-04-05", "rest"],
    ],
    [
      "block [2026-04-01,2026-04-03) paint",
      "block [2026-04-03,2026-04-05) rest",
      "block [2026-04-05,2026-04-10) paint",
    ],
  ],
  [
    "unblocking splits",
    [
      ["block", "2026-04-01", "2026-04-10", "paint"],
      ["unblock", "2026-04-03", "2026-04-05"],
    ],
    ["block [2026-04-01,2026-04-03) paint", "block [2026-04-05,2026-04-10) paint"],
  ],
  [
    "unblocking cuts both ends off",
    [
      ["block", "2026-04-03", "2026-04-08"],
      ["unblock", "2026-04-01", "2026-04-04"],
      ["unblock", "2026-04-07", "2026-04-20"],
    ],
    ["block [2026-04-04,2026-04-07)"],
  ],
  [
    "unblocking all",
    [
      ["block", "2026-04-03", "2026-04-08"],
      ["unblock", "2026-04-01", "2026-04-20"],
    ],
    [],
  ],
  ["unblocking what is not blocked changes nothing", [["unblock", "2026-04-01", "2026-04-20"]], []],
  ["today", [["block", "2026-03-01", "2026-03-02"]], ["block [2026-03-01,2026-03-02)"]],
])("%s", async (_, steps, left) => {
  const property = await aProperty(db);
  await run(property, steps);
  expect(await occupancies(db, property)).toEqual(left);
});

test("nights that are booked or asked for can't be blocked, and nothing changes", async () => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)");
  await take(db, property, "[2026-04-15,2026-04-16)", { kind: "request", lapsesAt: "2026-03-02T12:00:00Z" });
  await run(property, [["block", "2026-04-01", "2026-04-05"]]);
  await expect(run(property, [["block", "2026-04-03", "2026-04-30"]])).rejects.toMatchObject({
    code: "RC003",
    detail: "2026-04-10 to 2026-04-13 (booking), 2026-04-15 to 2026-04-16 (request)",
  });
  await run(property, [
    ["block", "2026-04-13", "2026-04-15"],
    ["unblock", "2026-04-09", "2026-04-16"],
  ]);
  expect(await occupancies(db, property)).toEqual([
    "block [2026-04-01,2026-04-05)",
    "booking [2026-04-10,2026-04-13)",
    "request [2026-04-15,2026-04-16)",
  ]);
});

test("a block goes around nights of preparation", async () => {
  const property = await aProperty(db);
  await take(db, property, "[2026-04-10,2026-04-13)", { preparation: 1 });
  await run(property, [["block", "2026-04-13", "2026-04-16", "rest"]]);
  expect(await occupancies(db, property)).toEqual([
    "booking [2026-04-10,2026-04-13)",
    "preparation [2026-04-13,2026-04-14)",
    "block [2026-04-14,2026-04-16) rest",
  ]);
});

test("nights of preparation that are given back stay blocked, unless they were unblocked meanwhile", async () => {
  const property = await aProperty(db);
  const { booking } = await take(db, property, "[2026-04-10,2026-04-13)", { preparation: 2 });
  await run(property, [
    ["block", "2026-04-13", "2026-04-17", "rest"],
    ["unblock", "2026-04-14", "2026-04-16"],
  ]);
  await db.sql`select private.free_nights(${booking})`;
  expect(await occupancies(db, property)).toEqual([
    "block [2026-04-13,2026-04-14)",
    "block [2026-04-16,2026-04-17) rest",
  ]);
});

test.each([
  ["backwards", "2026-04-05", "2026-04-01"],
  ["empty", "2026-04-05", "2026-04-05"],
  ["past", "2026-02-27", "2026-03-05"],
  ["endless", "2026-04-05", "infinity"],
  ["far ahead", "2026-04-05", "2030-01-01"],
])("refused: %s", async (_, from, to) => {
  const property = await aProperty(db);
  await expect(run(property, [["block", from, to]])).rejects.toMatchObject({ code: "RC001" });
});
