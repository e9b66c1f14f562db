import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { loadDeclaredSchema } from "../../database/schema/load_declared_schema.ts";
import { startThrowawayPostgres } from "../../database/throwaway_postgres.ts";
import { EXPOSED_SCHEMA_FILE, exposedSchema } from "./exposed_schema.ts";

const USAGE = `npm run graphql:schema   write ${EXPOSED_SCHEMA_FILE} from sql/ and policies/`;

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h", default: false } } });
  if (values.help) console.log(USAGE);
  else await writeSchema(join(import.meta.dirname, "../../.."));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function writeSchema(root: string): Promise<void> {
  const server = await startThrowawayPostgres();
  try {
    const databaseUrl = await server.createProject("declared");
    await loadDeclaredSchema({ root, databaseUrl });
    await writeFile(join(root, EXPOSED_SCHEMA_FILE), await exposedSchema(root, databaseUrl));
    console.log(`Wrote ${EXPOSED_SCHEMA_FILE}.`);
  } finally {
    await server.stop();
  }
}
