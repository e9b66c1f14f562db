import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadConfig } from "../../scripts/stack/config/load_config.ts";
import { serveProject } from "../../scripts/stack/serve_project.ts";
import type { StackStatus } from "../../scripts/stack/types.ts";
import { connect } from "./connect.ts";
import type { TestSql } from "./connect.ts";
import { createTestDatabase } from "./database.ts";
import { readStackStatus } from "./read_stack_status.ts";

/** Roost as its clients meet it. */
export type TestStack = {
  readonly status: StackStatus;
  /** A pool as role `postgres`: for what no door offers, such as moving the clock. */
  readonly sql: TestSql;
  /** The Stripe simulator's address; empty when the services were left out. */
  readonly stripeUrl: string;
  stop(): Promise<void>;
};

/** What a test needs of the stack. */
export type TestStackOptions = {
  /** The Stripe simulator and the worker too. */
  readonly services?: boolean;
  /** Added to the environment of edge functions and services. */
  readonly environment?: Readonly<Record<string, string>>;
};

const ROOT = join(import.meta.dirname, "../..");
const FREE_PORTS = { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 };

/**
 * Serves Roost on a database of its own and free ports. When ROOST_STACK_STATUS names a file with the
 * output of `npm run status -- --json` or `supabase status -o json`, the tests meet that stack instead.
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<TestStack> {
  const running = process.env["ROOST_STACK_STATUS"];
  return running === undefined || running === "" ? serveTestStack(options) : joinRunningStack(running);
}

async function serveTestStack(options: TestStackOptions): Promise<TestStack> {
  const [database, directory, config] = await Promise.all([
    createTestDatabase(),
    mkdtemp(join(tmpdir(), "roost-stack-")),
    loadConfig(ROOT, {}),
  ]);
  const lines: string[] = [];
  const clear = async (): Promise<void> => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const served = await serveProject({
      config,
      databaseUrl: database.url,
      directory,
      ports: FREE_PORTS,
      services: options.services ?? false,
      studio: false,
      environment: { STRIPE_SIMULATOR_STATE: join(directory, "stripe_simulator.json"), ...options.environment },
      log: (part, line) => lines.push(`${part}: ${line}`),
    });
    return {
      status: served.status,
      sql: database.sql,
      stripeUrl: served.addresses.find(({ label }) => label.startsWith("Stripe"))?.url ?? "",
      async stop() {
        await served.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw new Error(`the stack did not start; its log ends:\n${lines.slice(-20).join("\n")}`, { cause: error });
  }
}

async function joinRunningStack(path: string): Promise<TestStack> {
  const status = readStackStatus(await readFile(path, "utf8"));
  const sql = connect(status.db_url);
  return {
    status,
    sql,
    stripeUrl: process.env["ROOST_STRIPE_URL"] ?? "",
    stop: () => sql.end({ timeout: 2 }),
  };
}
