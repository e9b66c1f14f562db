/** `node scripts/stack/graphql/fuzz/fuzz.ts [--count 10000] [--seed 20261121]`: fuzzes on a PostgreSQL of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import postgres from "postgres";

import { bootstrapDatabase } from "../../postgres/bootstrap_database.ts";
import { startPostgres } from "../../postgres/start_postgres.ts";
import type { ProjectConfig } from "../../types.ts";
import { fuzzSchema } from "./fuzz_schema.ts";
import { runFuzz } from "./run_fuzz.ts";

const { values } = parseArgs({
  options: { count: { type: "string", default: "10000" }, seed: { type: "string", default: "20261121" } },
});
const config: ProjectConfig = {
  workdir: "/",
  projectId: "fuzz",
  ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
  api: { schemas: ["public", "graphql_public"], extraSearchPath: ["public", "extensions"], maxRows: 1000 },
  functions: [],
  seeds: false,
  functionSecrets: {},
  raw: {},
};
const folder = await mkdtemp(join(tmpdir(), "graphql-fuzz-"));
const server = await startPostgres({
  dataDirectory: join(folder, "data"),
  port: 0,
  durable: false,
  log: () => undefined,
});
try {
  await bootstrapDatabase({ superuserUrl: server.superuserUrl("postgres") });
  const databaseUrl = server.url("postgres");
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(fuzzSchema).simple();
  await sql.end();
  const began = performance.now();
  const { asked, answered, faults } = await runFuzz({
    databaseUrl,
    config,
    seed: Number(values.seed),
    count: Number(values.count),
  });
  for (const fault of faults.slice(0, 20))
    console.log(`${fault.fault}\n  ${fault.body}\n  ${fault.answer.slice(0, 300)}`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`seed ${values.seed}: ${asked} requests in ${seconds} s, ${answered} with data, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
