import postgres from "postgres";

import { type RunningStudio, startStudio } from "../../../scripts/stack/studio/start_studio.ts";
import { cloneDatabase } from "../../support/clone_database.ts";
import { EMPTY_TEMPLATE } from "../../support/test_postgres.ts";

/** Studio on a database of its own. */
export type TestStudio = {
  readonly studio: RunningStudio;
  readonly sql: postgres.Sql;
  /** A page, with white space as a browser shows it. */
  page(address: string): Promise<{ status: number; text: string }>;
  /** Sends a form as the page would. */
  submit(address: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
};

/** Starts Studio after running the given SQL as `postgres`. */
export async function studioOf(setup: string): Promise<TestStudio> {
  const database = await cloneDatabase(EMPTY_TEMPLATE);
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  await sql.unsafe(setup);
  const studio = await startStudio({
    config: {
      workdir: "/nowhere",
      projectId: "tried",
      ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
      api: { schemas: ["public"], extraSearchPath: [], maxRows: 1000 },
      functions: [],
      seeds: false,
      functionSecrets: {},
      raw: {},
    },
    keys: {
      publishableKey: "sb_publishable_x",
      secretKey: "sb_secret_x",
      anonKey: "anon",
      serviceRoleKey: "service",
      jwtSecret: "secret",
    },
    apiUrl: "http://127.0.0.1:54321",
    databaseUrl: database.url,
    port: 0,
    log: () => undefined,
  });
  const read = async (response: Response) => ({
    status: response.status,
    text: (await response.text()).replaceAll(/\s+/g, " "),
  });
  return {
    studio,
    sql,
    page: async (address) => read(await fetch(studio.url + address)),
    submit: async (address, fields) =>
      read(
        await fetch(studio.url + address, {
          method: "POST",
          headers: { origin: studio.url },
          body: new URLSearchParams(fields),
          redirect: "manual",
        }),
      ),
    async close() {
      await studio.stop();
      await sql.end({ timeout: 1 });
      await database.drop();
    },
  };
}
