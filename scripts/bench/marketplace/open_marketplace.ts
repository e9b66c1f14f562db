import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";

import { loadDeclaredSchema } from "../../database/schema/load_declared_schema.ts";
import { bootstrapDatabase } from "../../stack/postgres/bootstrap_database.ts";
import { startPostgres } from "../../stack/postgres/start_postgres.ts";
import type { RunningPostgres } from "../../stack/postgres/start_postgres.ts";
import { fillMarketplace } from "./fill_marketplace.ts";
import type { MarketplacePlan } from "./marketplace_plan.ts";
import { readSchemaState } from "./read_schema_state.ts";
import type { SchemaState } from "./read_schema_state.ts";
import { updateSchema } from "./update_schema.ts";

/** A PostgreSQL with a marketplace in it. */
export type Marketplace = {
  readonly plan: MarketplacePlan;
  /** As role `postgres`. */
  readonly url: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
};

/** Which marketplace, and where it is kept. */
export type MarketplaceOptions = {
  readonly properties: number;
  readonly seed?: number;
  /** Kept there, and taken from there the next time; a temporary folder that goes with `stop()` without. */
  readonly directory?: string | undefined;
  readonly tell?: (line: string) => void;
};

/** What is written down of a marketplace that is kept. */
type Kept = { readonly plan: MarketplacePlan; readonly schema: SchemaState };

const ROOT = join(import.meta.dirname, "../../..");
const DATABASE = "marketplace";

const MEASURED = [
  "shared_buffers=2GB",
  "work_mem=32MB",
  "effective_cache_size=12GB",
  "random_page_cost=1.1",
  "max_wal_size=8GB",
  "checkpoint_timeout=15min",
];
const LOADING = [
  ...MEASURED,
  "maintenance_work_mem=1GB",
  "max_parallel_maintenance_workers=1",
  "wal_level=minimal",
  "max_wal_senders=0",
  "autovacuum=off",
];

/** Opens a marketplace, made first when there is none yet, and brought to the schema of today when that has moved on. */
export async function openMarketplace(options: MarketplaceOptions): Promise<Marketplace> {
  const { properties, seed = 1, tell = () => undefined } = options;
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "roost-marketplace-")));
  const start = (durable: boolean): Promise<RunningPostgres> =>
    startPostgres({
      dataDirectory: join(directory, "data"),
      port: 0,
      durable,
      settings: durable ? MEASURED : LOADING,
      log: () => undefined,
    });
  let server: RunningPostgres | undefined;
  const stop = async (): Promise<void> => {
    await server?.stop();
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
  };
  const interrupt = (): void => {
    void stop().finally(() => process.exit(130));
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

  try {
    const schema = await readSchemaState(ROOT);
    const stateFile = join(directory, "marketplace.json");
    const kept = await readKept(stateFile);
    const wanted = kept?.plan ?? { properties, seed, today: new Date().toISOString().slice(0, 10) };
    if (wanted.properties !== properties || wanted.seed !== seed) {
      throw new Error(`${directory} holds another marketplace: ${JSON.stringify(wanted)}`);
    }
    if (kept?.schema.whole !== schema.whole) {
      server = await start(false);
      if (kept === undefined) {
        tell(`a marketplace of ${properties} properties in ${directory}`);
        await makeDatabase(server);
        await fillMarketplace(server.superuserUrl(DATABASE), wanted, tell);
      } else {
        tell(`the schema has moved on since ${directory} was made`);
        const keepsReadModel = kept.schema.readModel === schema.readModel;
        await updateSchema({ root: ROOT, server, database: DATABASE, keepsReadModel, tell });
      }
      await server.stop();
      await writeFile(stateFile, `${JSON.stringify({ plan: wanted, schema }, null, 2)}\n`);
    }
    server = await start(true);
    const running = server;
    return {
      plan: wanted,
      url: running.url(DATABASE),
      superuserUrl: running.superuserUrl(DATABASE),
      stop: async () => {
        process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
        await stop();
      },
    };
  } catch (error) {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await stop();
    throw error;
  }
}

async function readKept(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

async function makeDatabase(server: RunningPostgres): Promise<void> {
  const admin = postgres(server.superuserUrl("template1"), { max: 1, onnotice: () => undefined });
  try {
    // What an interrupted run left behind.
    await admin.unsafe(`drop database if exists ${DATABASE} with (force)`);
    await admin.unsafe(`create database ${DATABASE}`);
    await bootstrapDatabase({ superuserUrl: server.superuserUrl(DATABASE) });
    await admin.unsafe(`alter database ${DATABASE} owner to postgres`);
  } finally {
    await admin.end({ timeout: 2 });
  }
  await loadDeclaredSchema({ root: ROOT, databaseUrl: server.url(DATABASE) });
}
