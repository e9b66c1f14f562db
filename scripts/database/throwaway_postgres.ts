import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";

import { bootstrapDatabase } from "../stack/postgres/bootstrap_database.ts";
import { startPostgres } from "../stack/postgres/start_postgres.ts";

/** A PostgreSQL in a temporary folder, with databases like new projects. */
export type ThrowawayPostgres = {
  /** Makes a bootstrapped database; its address as role `postgres`. */
  createProject(name: string): Promise<string>;
  stop(): Promise<void>;
};

const TEMPLATE = "empty_project";

/** Starts one. Ctrl-C stops it too, and leaves nothing behind. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "roost-schema-"));
  const server = await startPostgres({ dataDirectory: join(folder, "data"), port: 0, durable: false, log: () => {} });
  const admin = postgres(server.superuserUrl("template1"), { max: 1, onnotice: () => undefined });
  const stop = async (): Promise<void> => {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await admin.end({ timeout: 2 });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const interrupt = (): void => {
    void stop().finally(() => process.exit(130));
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    await admin.unsafe(`create database ${TEMPLATE}`);
    await bootstrapDatabase({ superuserUrl: server.superuserUrl(TEMPLATE) });
    await admin.unsafe(`alter database ${TEMPLATE} owner to postgres`);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async createProject(name) {
      await admin.unsafe(`create database ${name} template ${TEMPLATE} owner postgres`);
      return server.url(name);
    },
    stop,
  };
}
