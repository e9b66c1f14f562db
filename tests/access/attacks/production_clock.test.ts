import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { loadDeclaredSchema } from "../../../scripts/database/schema/load_declared_schema.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { outcomeOf } from "../../support/outcome_of.ts";
import { createScratchDatabase } from "../../support/scratch_database.ts";
import type { ScratchDatabase } from "../../support/scratch_database.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SEED = join(ROOT, "supabase/seeds/00_test_database.sql");

let db: ScratchDatabase;
beforeAll(async () => {
  db = await createScratchDatabase();
  await loadDeclaredSchema({ root: ROOT, databaseUrl: db.url });
});
afterAll(() => db.close());

test("a database that nobody marked as test has no clock to set", async () => {
  const found = await db.sql`
    select proname as name from pg_catalog.pg_proc where proname in ('set_clock', 'shift_new_job')
    union all
    select relname from pg_catalog.pg_class where relname = 'test_clock'`;
  expect([...found]).toEqual([]);
  expect((await db.sql`select environment from private.deployment`)[0]?.["environment"]).not.toBe("test");
});

test("once people are in it, the seed refuses, and changes nothing", async () => {
  await aPerson(db);
  expect(await outcomeOf(db.sql.unsafe(await readFile(SEED, "utf8")).simple())).toBe("P0001");
  expect(
    (await db.sql`select to_regprocedure('private.set_clock(timestamptz)')::text as name`)[0]?.["name"],
  ).toBeNull();
  expect((await db.sql`select environment from private.deployment`)[0]?.["environment"]).not.toBe("test");
});

test.each(["anon", "authenticated", "service_role"])("%s can't mark it", async (role) => {
  await expect(
    db.sql.begin(async (sql) => {
      await sql.unsafe(`set local role ${role}`);
      await sql`update private.deployment set environment = 'test'`;
    }),
  ).rejects.toMatchObject({ code: "42501" });
});
