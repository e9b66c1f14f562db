import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { loadConfig } from "../../../scripts/stack/config/load_config.ts";
import { projectKeys } from "../../../scripts/stack/keys.ts";
import type { TemporaryProject } from "../workdir/temporary_project.ts";
import { temporaryProject } from "../workdir/temporary_project.ts";

let project: TemporaryProject;

beforeAll(async () => {
  project = await temporaryProject();
});
afterAll(() => project.remove());

const load = async (toml: string, environment: Record<string, string> = {}) => {
  await project.write("supabase/config.toml", toml);
  return loadConfig(project.workdir, environment);
};

test("an empty file gives the CLI's defaults", async () => {
  expect(await load('project_id = "notes"')).toMatchObject({
    projectId: "notes",
    ports: { api: 54_321, database: 54_322, studio: 54_323, mail: 54_324, smtp: 0 },
    api: { schemas: ["public", "graphql_public"], extraSearchPath: ["public", "extensions"], maxRows: 1000 },
  });
});

test("functions: entries with paths relative to supabase/, and folders without an entry", async () => {
  await project.write("supabase/functions/found/index.ts", "");
  await project.write("supabase/functions/found/deno.json", "{}");
  await project.write("supabase/functions/_shared/index.ts", "");
  const { functions } = await load(
    '[functions.away]\nenabled = false\nentrypoint = "../functions/away.ts"\nimport_map = "../map.json"',
  );
  expect(functions).toEqual([
    {
      name: "away",
      enabled: false,
      verifyJwt: true,
      entrypoint: join(project.workdir, "functions/away.ts"),
      importMap: join(project.workdir, "map.json"),
    },
    {
      name: "found",
      enabled: true,
      verifyJwt: true,
      entrypoint: join(project.workdir, "supabase/functions/found/index.ts"),
      importMap: join(project.workdir, "supabase/functions/found/deno.json"),
    },
    expect.objectContaining({ name: "hello" }),
  ]);
});

test("[db.seed] enabled = false: a new database gets no seed", async () => {
  expect((await load("")).seeds).toBe(true);
  expect((await load("[db.seed]\nenabled = false")).seeds).toBe(false);
});

test("env(): the process comes before supabase/.env, which comes before .env", async () => {
  await project.write("supabase/.env", "SITE=from_supabase\nROWS=7\n");
  await project.write(".env", "SITE=from_root\nONLY_ROOT=root\n");
  const toml =
    '[api]\nmax_rows = "env(ROWS)"\n[auth]\nsite_url = "env(SITE)"\nadditional = ["env(ONLY_ROOT)", "env(UNSET)"]';
  const config = await load(toml);
  expect(config.api.maxRows).toBe(7);
  expect(config.raw["auth"]).toEqual({ site_url: "from_supabase", additional: ["root", "env(UNSET)"] });
  expect((await load(toml, { ROWS: "9" })).api.maxRows).toBe(9);
  expect((await load(toml, { SUPABASE_API_MAX_ROWS: "11" })).api.maxRows).toBe(11);
});

test("secrets of functions: unset ones are left out, functions/.env wins, SUPABASE_ names are the platform's", async () => {
  await project.write("supabase/functions/.env", "B=file\nSUPABASE_URL=mine\n");
  const { functionSecrets } = await load('[edge_runtime.secrets]\nA = "env(SET)"\nB = "config"\nC = "env(UNSET)"', {
    SET: "a",
  });
  expect(functionSecrets).toEqual({ A: "a", B: "file" });
});

test.each([
  ["[api]\nport = 70000", "api.port must be a whole number from 0 to 65535, not 70000"],
  ['[api]\nport = "env(NO_PORT)"', "api.port takes its value from variable NO_PORT, which is not set"],
  ['[api]\nschemas = "public"\n[api.schemas2]', undefined],
  ["[api]\nschemas = 3", "api.schemas must be a list of texts"],
  ['[functions.x]\nverify_jwt = "maybe"', "functions.x.verify_jwt must be true or false"],
  ['functions = "x"', "functions must be a table: [functions]"],
  ["[inbucket]\nport = 1", "Rename the section to [local_smtp]"],
  ["[api\nport = 1", "line 1"],
])("%j is refused with its key: %s", async (toml, message) => {
  const loading = load(toml).then(
    () => undefined,
    (error: { describe(): string }) => error.describe(),
  );
  if (message === undefined) expect(await loading).toBeUndefined();
  else expect(await loading).toContain(message);
});

test("keys are those of every local project, unless auth sets others", async () => {
  const known = projectKeys({}, {});
  // https://supabase.com/docs/guides/self-hosting: the demo tokens that the CLI prints.
  expect(known.anonKey.split(".")[2]).toBe("CRXP1A7WOeoJeXxjNni43kdQwgnWNReilDMblYTn_I0");
  expect(known.serviceRoleKey.split(".")[2]).toBe("EGIM96RAZx35lJzdJsyH-qQwv8Hdp7fsn3W0YpN81IU");
  const other = projectKeys(
    { auth: { jwt_secret: "another secret that is long enough" } },
    { SUPABASE_AUTH_SECRET_KEY: "sb_secret_x" },
  );
  expect(other.anonKey).not.toBe(known.anonKey);
  expect(other.secretKey).toBe("sb_secret_x");
  expect(() => projectKeys({ auth: { jwt_secret: "short" } }, {})).toThrow("at least 16");
});
