import { writeFile } from "node:fs/promises";

import { composePgbossSchema } from "./compose_pgboss_schema.ts";
import { PGBOSS_FILES } from "./pgboss_files.ts";

// node scripts/jobs/write_pgboss_schema.ts: after a new version of pg-boss is installed.
const { schema, data } = await composePgbossSchema();
await writeFile(PGBOSS_FILES.schema, schema);
await writeFile(PGBOSS_FILES.data, data);
