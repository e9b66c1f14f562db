import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";

import { createGateway } from "../../../../scripts/stack/gateway/create_gateway.ts";
import { projectKeys } from "../../../../scripts/stack/keys.ts";
import { createApi } from "../../../../scripts/stack/lite/create_api.ts";
import { startMail } from "../../../../scripts/stack/mail/start_mail.ts";
import { findFreePort } from "../../../../scripts/stack/supervise/find_free_port.ts";
import type { FunctionConfig, HttpPart, ProjectConfig, ProjectKeys } from "../../../../scripts/stack/types.ts";
import type { TestSql } from "../../../support/connect.ts";
import { createScratchDatabase } from "../../../support/scratch_database.ts";
import { readMail } from "./read_mail.ts";
import type { ReceivedMail } from "./read_mail.ts";

/** A small project behind the gateway, with Auth, REST and Storage. */
export type TestProject = {
  readonly url: string;
  readonly keys: ProjectKeys;
  readonly sql: TestSql;
  /** Lines that the parts logged. */
  readonly lines: string[];
  /** A client with the publishable key; another key or a user's token can be given. */
  client(key?: string): SupabaseClient;
  /** A request with the publishable key. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The mails to one address, oldest first. */
  mails(address: string): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
};

/** What a test's project is made of. */
export type TestProjectOptions = {
  /** Its migration. */
  readonly sql?: string;
  /** config.toml, parsed. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly api?: Partial<ProjectConfig["api"]>;
  readonly functions?: readonly FunctionConfig[];
  /** What answers `/functions/v1`. */
  readonly runtime?: HttpPart;
};

const NO_FUNCTIONS: HttpPart = {
  fetch: async () => new Response("no functions", { status: 404 }),
  stop: async () => undefined,
};

/** Opens a project on a database of its own. */
export async function openTestProject(options: TestProjectOptions = {}): Promise<TestProject> {
  const database = await createScratchDatabase();
  await database.sql.unsafe(options.sql ?? "").simple();
  const folder = await mkdtemp(join(tmpdir(), "lite-"));
  const lines: string[] = [];
  const log = (part: string, line: string): void => void lines.push(`${part}: ${line}`);
  const raw = options.config ?? {};
  const keys = projectKeys(raw, {});
  const config: ProjectConfig = {
    workdir: folder,
    projectId: "test",
    ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
    api: { schemas: ["public"], extraSearchPath: ["public", "extensions"], maxRows: 1000, ...options.api },
    functions: options.functions ?? [],
    seeds: false,
    functionSecrets: {},
    raw,
  };
  const mail = await startMail({ smtpPort: 0, httpPort: 0, log });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const smtp = { host: "127.0.0.1", port: mail.smtpPort };
  const storageDirectory = join(folder, "storage");
  const api = await createApi({ config, keys, databaseUrl: database.url, apiUrl: url, smtp, storageDirectory, log });
  const gateway = await createGateway({
    config,
    keys,
    api,
    functions: options.runtime ?? NO_FUNCTIONS,
    graphql: undefined,
    port,
    log,
  });
  return {
    url,
    keys,
    sql: database.sql,
    lines,
    client: (key = keys.publishableKey) =>
      createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } }),
    request: (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has("apikey")) headers.set("apikey", keys.publishableKey);
      return fetch(`${url}${path}`, { redirect: "manual", ...init, headers });
    },
    mails: (address) => readMail(mail.url, address),
    async close() {
      await gateway.stop();
      await api.stop();
      await mail.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
