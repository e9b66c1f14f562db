import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { applyMigrations } from "./migrate/apply_migrations.ts";
import { bootstrapDatabase } from "./postgres/bootstrap_database.ts";
import type { RunningPostgres } from "./postgres/start_postgres.ts";
import { startPostgres } from "./postgres/start_postgres.ts";
import type { Log } from "./types.ts";

/** Where the database is and what is applied to it. */
export type PrepareOptions = {
  readonly workdir: string;
  readonly dataDirectory: string;
  readonly port: number;
  readonly durable: boolean;
  /** Whether a new database is seeded. */
  readonly seeds: boolean;
  /** False takes the database as it is: the one of before a reset that failed. */
  readonly migrate?: boolean;
  readonly log: Log;
};

/** Lies in the data folder once migrations and seed are in; a folder without it is half made. */
const COMPLETE = "stack_complete";

/** Starts PostgreSQL with all migrations applied, and seeds when it is new; or fails, with nothing left running. */
export async function prepareDatabase(options: PrepareOptions): Promise<RunningPostgres> {
  const { workdir, dataDirectory, log } = options;
  const complete = join(dataDirectory, COMPLETE);
  const isComplete = await stat(complete).then(
    () => true,
    () => false,
  );
  if (!isComplete) await rm(dataDirectory, { recursive: true, force: true });
  const server = await startPostgres(options);
  try {
    const databaseUrl = server.url("postgres");
    if (!isComplete) await bootstrapDatabase({ superuserUrl: server.superuserUrl("postgres") });
    const includeSeed = options.seeds && !isComplete;
    if (options.migrate !== false) await applyMigrations({ workdir, databaseUrl, includeSeed, log });
    if (!isComplete) await writeFile(complete, "");
    return server;
  } catch (error) {
    await server.stop();
    // A new database without its schema is worth nothing, and must not pass for a complete one.
    if (!isComplete) await rm(dataDirectory, { recursive: true, force: true });
    throw error;
  }
}
