import { readFile } from "node:fs/promises";

import { getConstructionPlans } from "pg-boss";

/** What pg-boss sends around its plan; a migration has its own transaction and nobody else to wait for. */
const TRANSACTION_LINES = [
  /^\s*BEGIN;\n/m,
  /^\s*SET LOCAL lock_timeout = \d+;\n/m,
  /^\s*SET LOCAL idle_in_transaction_session_timeout = \d+;\n/m,
  /^\s*SELECT pg_advisory_xact_lock\(.*\);\n/m,
  /^\s*COMMIT;\n/m,
];

/** The block that makes the statistics' partitions of today and tomorrow: pg-boss makes them itself when it needs them. */
const DATED_PARTITIONS = /^\s*DO \$\$\n\s*DECLARE\n\s*d date;[\s\S]*?END;\n\s*\$\$\n\s*;\n/m;

/** The version of the schema is a row, and rows are declared apart. */
const VERSION_ROW = /^INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\);\n/m;

/** Removes exactly one match, or says that pg-boss has changed its plan. */
function remove(plan: string, pattern: RegExp): string {
  if (!pattern.test(plan)) throw new Error(`pg-boss no longer plans ${pattern}: read its construction plan again`);
  return plan.replace(pattern, "\n");
}

/**
 * The schema of pg-boss as declared SQL: its own construction plan without the transaction around it
 * and without dates, followed by what Supabase's advisors ask of every function.
 */
export async function composePgbossSchema(): Promise<{ schema: string; data: string }> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL("../../node_modules/pg-boss/package.json", import.meta.url), "utf8"),
  );
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  let plan = `${getConstructionPlans("pgboss")}\n`;
  const schemaVersion = VERSION_ROW.exec(plan)?.[1];
  for (const pattern of [...TRANSACTION_LINES, DATED_PARTITIONS, VERSION_ROW]) plan = remove(plan, pattern);
  const body = plan
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n\s*;\n/g, ";\n")
    .replace(/;(\s*;)+/g, ";")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const functions = [...plan.matchAll(/CREATE FUNCTION (pgboss\.\w+\([^)]*\))/g)].map((match) => match[1] ?? "");
  const origin = `-- Written by scripts/jobs/write_pgboss_schema.ts from pg-boss ${String(version)}; change it there.`;
  const schema = [
    origin,
    body,
    "",
    ...functions.map((signature) => `alter function ${withoutDefaults(signature)} set search_path = '';`),
    "",
    "comment on schema pgboss is 'Queued work (pg-boss). No API exposes it.';",
    "",
  ].join("\n");
  const data = [
    origin,
    `insert into pgboss.version (version) values (${String(schemaVersion)}) on conflict (version) do nothing;`,
    "",
  ].join("\n");
  return { schema, data };
}

/** `f(a text DEFAULT NULL, b int)` as `alter function` wants it: `f(a text, b int)`. */
function withoutDefaults(signature: string): string {
  return signature.replace(/ DEFAULT [^,)]+/g, "");
}
