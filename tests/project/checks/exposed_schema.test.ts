import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { changedLines } from "../../../scripts/checks/graphql/changed_lines.ts";
import { EXPOSED_SCHEMA_FILE } from "../../../scripts/checks/graphql/exposed_schema.ts";
import { exposedSchemaCheck } from "../../../scripts/checks/graphql/exposed_schema_check.ts";
import { createTestDatabase } from "../../support/database.ts";

const root = join(import.meta.dirname, "../../..");

test("a grant that opens something is seen, and named", async () => {
  const database = await createTestDatabase();
  const databases = async () => ({
    declaredUrl: database.url,
    migratedUrl: database.url,
    files: [],
    stop: async () => undefined,
  });
  try {
    expect(await exposedSchemaCheck.run({ root, databases })).toEqual([]);

    await database.sql`grant insert (status) on public.bookings to authenticated`;
    const findings = await exposedSchemaCheck.run({ root, databases });

    expect(findings[0]).toContain("npm run graphql:schema");
    expect(findings).toContain("+ input BookingInsertInput {");
  } finally {
    await database.close();
  }
});

test("the file has a section for each role", async () => {
  const text = await readFile(join(root, EXPOSED_SCHEMA_FILE), "utf8");

  expect(text.match(/^# ---- \w+/gmu)).toEqual(["# ---- anon", "# ---- authenticated", "# ---- service_role"]);
});

test("changed lines count, moved ones don't", () => {
  expect(changedLines("a\nb\nc\n", "c\na\nd\na\n")).toEqual(["+ a", "- b", "+ d"]);
});
