import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { App, InMemoryEmailDriver, setExperimental } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";
import { vi } from "vitest";

import { projectKeys } from "../../../../scripts/stack/keys.ts";
import { ObjectFiles } from "../../../../scripts/stack/lite/object_files.ts";
import type { TestSql } from "../../../support/connect.ts";
import { createScratchDatabase } from "../../../support/scratch_database.ts";

/** Supabase Lite as it comes, to show a defect that one of our mends is for. */
export type BareLite = {
  readonly sql: TestSql;
  readonly emails: InMemoryEmailDriver;
  client(key?: "publishable" | "secret"): SupabaseClient;
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

const ADDRESS = "http://bare.test";

/** Opens the bare library on a database of its own. When a test of it fails, the library has mended itself. */
export async function openBareLite(sql = "", auth: Readonly<Record<string, unknown>> = {}): Promise<BareLite> {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  setExperimental("storage", true);
  const database = await createScratchDatabase();
  await database.sql.unsafe(sql).simple();
  const folder = await mkdtemp(join(tmpdir(), "bare-"));
  const connection = createPostgresConnection({
    url: database.url,
    postgresOptions: { onnotice: () => undefined, max: 4 },
  });
  const { publishableKey, secretKey, jwtSecret } = projectKeys({}, {});
  const emails = new InMemoryEmailDriver();
  const app = new App({
    connection,
    api: { enabled: true, schemas: ["public"] },
    auth: {
      enabled: true,
      jwt_secret: jwtSecret,
      publishable_key: publishableKey,
      secret_key: secretKey,
      site_url: "http://site.test",
      ...auth,
    },
    storage: { enabled: true },
    options: { drivers: { email: emails } },
  });
  app._storageAdapter = new ObjectFiles(folder);
  const answer = async (request: Request): Promise<Response> => app.fetch(request);
  return {
    sql: database.sql,
    emails,
    client: (key = "publishable") =>
      createClient(ADDRESS, key === "publishable" ? publishableKey : secretKey, {
        auth: { persistSession: false, autoRefreshToken: false },
        global: { fetch: (input, init) => answer(new Request(input, init)) },
      }),
    request: (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has("apikey")) headers.set("apikey", publishableKey);
      return answer(new Request(`${ADDRESS}${path}`, { ...init, headers }));
    },
    async close() {
      await connection.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
