import { join } from "node:path";
import { parseArgs } from "node:util";

import type { SchemaDatabases } from "../database/schema_databases.ts";
import { createSchemaDatabases } from "../database/schema_databases.ts";
import { CHECKS } from "./checks.ts";
import { runChecks } from "./run_checks.ts";

const USAGE = `npm run check                     every check, a line each; fails when one does
npm run check -- --only <name>    the checks whose name contains this; may be repeated

${CHECKS.map(({ name }) => `  ${name}`).join("\n")}`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: "string", multiple: true }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const wanted = values.only?.map((word) => word.toLowerCase());
  const checks = CHECKS.filter(({ name }) => wanted?.some((word) => name.toLowerCase().includes(word)) ?? true);
  if (checks.length === 0) throw new Error(`no check has such a name\n\n${USAGE}`);

  const root = join(import.meta.dirname, "../..");
  let databases: Promise<SchemaDatabases> | undefined;
  try {
    const failed = await runChecks(checks, { root, databases: () => (databases ??= createSchemaDatabases(root)) });
    return failed === 0 ? 0 : 1;
  } finally {
    await databases?.then(
      (started) => started.stop(),
      () => undefined,
    );
  }
}
