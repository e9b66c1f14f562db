import { setTimeout as pause } from "node:timers/promises";

import postgres from "postgres";

import type { RunningPostgres } from "../postgres/start_postgres.ts";
import { startPostgres } from "../postgres/start_postgres.ts";
import type { Log } from "../types.ts";
import { StackError } from "./stack_error.ts";

/** Keeps PostgreSQL running. */
export type ServerKeeper = {
  readonly port: number;
  /** Settles when PostgreSQL keeps dying and is given up. */
  readonly failed: Promise<StackError>;
  /** From now on this server is started again when it dies. */
  watch(server: RunningPostgres): void;
  stop(): Promise<void>;
};

const MOST_DEATHS = 5;
const RECOVERED_AFTER = 60_000;

/** Starts PostgreSQL again on its port when it dies, with growing pauses; gives up when it keeps dying. */
export function keepServer(options: { dataDirectory: string; durable: boolean; log: Log }): ServerKeeper {
  const { log } = options;
  let current: RunningPostgres | undefined;
  let watching: Promise<void> = Promise.resolve();
  let fail: (error: StackError) => void = () => undefined;
  const failed = new Promise<StackError>((done) => (fail = done));

  const keep = async (first: RunningPostgres): Promise<void> => {
    let server = first;
    let deaths = 0;
    for (;;) {
      const began = Date.now();
      await server.exited;
      if (current !== server) return;
      deaths = Date.now() - began > RECOVERED_AFTER ? 1 : deaths + 1;
      let reason = "it ended";
      for (;;) {
        if (deaths >= MOST_DEATHS) {
          fail(
            new StackError(`PostgreSQL died ${deaths} times in a row: ${reason}`, "Its log: .stack/logs/postgres.log"),
          );
          return;
        }
        const wait = 100 * 2 ** deaths;
        log("stack", `PostgreSQL died (${reason}); starting it again in ${wait} ms`);
        await pause(wait);
        if (current !== server) return;
        try {
          const next = await startPostgres({ ...options, port: server.port });
          // Stopped while it started?
          if (current !== server) return await next.stop();
          current = next;
          server = next;
          log("stack", "PostgreSQL runs again");
          void announceSchema(next).catch((error: unknown) => log("stack", `the API was not told: ${String(error)}`));
          break;
        } catch (error) {
          reason = error instanceof Error ? error.message : String(error);
          deaths += 1;
        }
      }
    }
  };

  return {
    get port() {
      return current?.port ?? 0;
    },
    failed,
    watch: (server) => {
      current = server;
      watching = keep(server);
    },
    stop: async () => {
      const server = current;
      current = undefined;
      await server?.stop();
      await watching;
    },
  };
}

/**
 * Whoever read the schema while PostgreSQL was away may have kept an empty answer: once somebody listens
 * again, they are told to read it anew, as PostgREST does by itself after a lost connection.
 */
async function announceSchema(server: RunningPostgres): Promise<void> {
  const sql = postgres(server.url("postgres"), { max: 1, onnotice: () => undefined });
  try {
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const [listener] = await sql`select from pg_stat_activity where query ~* '^listen "?pgrst'`;
      if (listener !== undefined) break;
      await pause(50);
    }
    await sql`select pg_notify('pgrst', 'reload schema')`;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
