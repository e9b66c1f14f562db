import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";
import type { TestProject } from "vitest/node";

import { loadDeclaredSchema } from "../../scripts/database/schema/load_declared_schema.ts";
import { applyMigrations } from "../../scripts/stack/migrate/apply_migrations.ts";
import { bootstrapDatabase } from "../../scripts/stack/postgres/bootstrap_database.ts";
import { startPostgres } from "../../scripts/stack/postgres/start_postgres.ts";
import { markAsTestDatabase } from "./mark_as_test_database.ts";
import type { TestPostgres } from "./test_postgres.ts";
import { EMPTY_TEMPLATE, ROOST_TEMPLATE } from "./test_postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

const ROOT = join(import.meta.dirname, "../..");

/** Starts the one PostgreSQL of a test run, with two templates: an empty project, and Roost's schema. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Test files, and the stacks and workers that they start, compile the same modules: each once, then.
  process.env["NODE_COMPILE_CACHE"] ??= join(ROOT, "node_modules/.cache/node");
  const folder = await mkdtemp(join(tmpdir(), "roost-tests-"));
  const server = await startPostgres({
    dataDirectory: join(folder, "data"),
    port: 0,
    durable: false,
    log: () => undefined,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const admin = postgres(server.superuserUrl("template1"), { max: 1, onnotice: () => undefined });
    await admin.unsafe(`create database ${EMPTY_TEMPLATE}`);
    await bootstrapDatabase({ superuserUrl: server.superuserUrl(EMPTY_TEMPLATE) });
    await admin.unsafe(`alter database ${EMPTY_TEMPLATE} owner to postgres`);
    await admin.unsafe(`create database ${ROOST_TEMPLATE} template ${EMPTY_TEMPLATE} owner postgres`);
    await admin.end();
    const schemaError = await makeRoostTemplate(server.url(ROOST_TEMPLATE));
    project.provide("postgres", {
      superuserUrl: server.superuserUrl(EMPTY_TEMPLATE),
      url: server.url(EMPTY_TEMPLATE),
      schemaError,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/**
 * In CI by the migrations, as on the platform; at a desk by the declared schema, so that a change can be tested
 * before its migration is written (`npm run check` holds the two equal). A schema that does not load fails the
 * tests that need it, not those of the stack.
 */
async function makeRoostTemplate(databaseUrl: string): Promise<string> {
  try {
    if (process.env["CI"] === "true") await applyMigrations({ workdir: ROOT, databaseUrl, includeSeed: false });
    else await loadDeclaredSchema({ root: ROOT, databaseUrl });
    await markAsTestDatabase(databaseUrl);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
