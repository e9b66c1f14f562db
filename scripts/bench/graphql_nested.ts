import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";

import { loadDeclaredSchema } from "../database/schema/load_declared_schema.ts";
import { startThrowawayPostgres } from "../database/throwaway_postgres.ts";
import { loadConfig } from "../stack/config/load_config.ts";
import { serveProject } from "../stack/serve_project.ts";
import type { Comparison } from "./graphql/compare_times.ts";
import { countStatements } from "./graphql/count_statements.ts";
import { measureDatabase } from "./graphql/measure_database.ts";
import { measureHttp } from "./graphql/measure_http.ts";

const ROOT = join(import.meta.dirname, "../..");
const GOALS = { database: 1.5, http: 3 };

const server = await startThrowawayPostgres();
const directory = await mkdtemp(join(tmpdir(), "roost-bench-"));
try {
  const databaseUrl = await server.createProject("bench");
  await fill(databaseUrl);
  const served = await serveProject({
    config: await loadConfig(ROOT, {}),
    databaseUrl,
    directory,
    ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
    services: false,
    studio: false,
  });
  try {
    const http = await measureHttp(served.status);
    const counts = await countStatements(served.status, databaseUrl);
    const database = await measureDatabase(databaseUrl);
    report("at the database, compiled to hand-written", database, GOALS.database);
    report("over HTTP, GraphQL to RPC over REST", http, GOALS.http);
    console.log("statements per request:");
    for (const { text, callsPerRequest } of counts) {
      console.log(`  ${callsPerRequest.toFixed(2)}  ${text.replaceAll(/\s+/gu, " ").slice(0, 90)}`);
    }
    process.exitCode = database.ratio < GOALS.database && http.ratio < GOALS.http ? 0 : 1;
  } finally {
    await served.stop();
  }
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}

async function fill(databaseUrl: string): Promise<void> {
  await loadDeclaredSchema({ root: ROOT, databaseUrl });
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  for (const file of ["fill.sql", "hand_written.sql"]) {
    await sql.unsafe(await readFile(join(import.meta.dirname, "graphql", file), "utf8")).simple();
  }
  await sql`analyze`;
  await sql.end();
}

function report(what: string, { first, second, ratio }: Comparison, goal: number): void {
  const time = (one: Comparison["first"]): string => `${one.median.toFixed(2)} ms (p95 ${one.p95.toFixed(2)})`;
  console.log(`${what}: ${ratio.toFixed(2)}x (goal < ${goal}x); ${time(first)} to ${time(second)}`);
}
