import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { loadDeclaredSchema } from "../schema/load_declared_schema.ts";
import { startThrowawayPostgres } from "../throwaway_postgres.ts";
import { generateTypes, TYPES_FILE } from "./generate_types.ts";

const USAGE = "npm run types   write database_types.ts from sql/ and policies/";

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h", default: false } } });
  if (values.help) console.log(USAGE);
  else await writeTypes(join(import.meta.dirname, "../../.."));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function writeTypes(root: string): Promise<void> {
  const server = await startThrowawayPostgres();
  try {
    const databaseUrl = await server.createProject("declared");
    await loadDeclaredSchema({ root, databaseUrl });
    await writeFile(join(root, TYPES_FILE), await generateTypes(root, databaseUrl));
    console.log(`Wrote ${TYPES_FILE}.`);
  } finally {
    await server.stop();
  }
}
