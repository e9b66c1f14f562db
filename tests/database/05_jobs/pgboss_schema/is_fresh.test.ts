import { readFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { composePgbossSchema } from "../../../../scripts/jobs/compose_pgboss_schema.ts";
import { PGBOSS_FILES } from "../../../../scripts/jobs/pgboss_files.ts";

test("the declared schema of the queue is the one that the installed pg-boss asks for", async () => {
  const composed = await composePgbossSchema();

  // Stale? Run: node scripts/jobs/write_pgboss_schema.ts
  expect(await readFile(PGBOSS_FILES.schema, "utf8")).toBe(composed.schema);
  expect(await readFile(PGBOSS_FILES.data, "utf8")).toBe(composed.data);
});
