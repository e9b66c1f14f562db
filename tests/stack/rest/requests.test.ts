import { randomBytes } from "node:crypto";

import { createClient } from "@supabase/supabase-js";
import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create schema private;
  create table private.ledger (id int primary key);
  create table public.notes (id int primary key, owner text default current_user);
  alter table private.ledger enable row level security;
  alter table public.notes enable row level security;
  revoke all on public.notes from anon, authenticated, service_role;
  create function nap(seconds float8) returns void language sql as 'select pg_sleep(seconds)';
  create function settings() returns json language sql stable as $$
    select json_build_object('role', current_user, 'claims', current_setting('request.jwt.claims')::json,
      'method', current_setting('request.method'), 'path', current_setting('request.path'),
      'agent', current_setting('request.headers')::json ->> 'x-agent', 'search_path', current_setting('search_path')) $$;`;
// Roles belong to the whole cluster, which other test files share.
const SLEEPER = `sleeper_${randomBytes(4).toString("hex")}`;
const ROLE = `create role ${SLEEPER}; grant ${SLEEPER} to postgres; alter role ${SLEEPER} set statement_timeout = '300ms';`;
const GRANTS = `select count(*)::int as count from information_schema.role_table_grants
  where grantee in ('anon', 'authenticated', 'service_role') and table_schema in ('private', 'public', 'auth')`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: `${SCHEMA} ${ROLE}` });
});
afterAll(async () => {
  await project.sql.unsafe(`drop role ${SLEEPER}`);
  await project.close();
});

/** A client of someone with a role of the project's own. */
const sleeper = (): SupabaseClient => {
  const token = signJwt({ role: SLEEPER, exp: Math.floor(Date.now() / 1000) + 60 }, project.keys.jwtSecret);
  return createClient(project.url, project.keys.publishableKey, { accessToken: async () => token });
};

test("requests grant nothing", async () => {
  const before = await project.sql.unsafe(GRANTS);
  await project.client().from("notes").select();
  await project.client(project.keys.secretKey).from("notes").select();
  expect(await project.sql.unsafe(GRANTS)).toEqual(before);
});

test("the bare library grants everything in each schema that has a policy table", async () => {
  const bare = await openBareLite(SCHEMA);
  await bare.client().from("notes").select();
  const [grants] = await bare.sql.unsafe(
    "select has_table_privilege('anon', 'private.ledger', 'insert') as ledger, has_table_privilege('anon', 'public.notes', 'delete') as notes",
  );
  await bare.close();
  expect(grants).toEqual({ ledger: true, notes: true });
});

test("functions see role, claims and the request", async () => {
  const headers = { "x-agent": "tester", "content-type": "application/json" };
  const response = await project.request("/rest/v1/rpc/settings", { method: "POST", headers, body: "{}" });
  expect(await response.json()).toMatchObject({
    role: "anon",
    claims: { role: "anon" },
    method: "POST",
    path: "/rpc/settings",
    agent: "tester",
    search_path: '"public", "extensions"',
  });
});

test("a role's statement_timeout ends its statements", async () => {
  const { error, status } = await sleeper().rpc("nap", { seconds: 5 });
  expect([status, error?.code]).toEqual([500, "57014"]);
  const patient = await project.client(project.keys.secretKey).rpc("nap", { seconds: 0.5 });
  expect(patient.error).toBeNull();
});

test("the bare library lets a role sleep as long as it likes", async () => {
  const bare = await openBareLite(SCHEMA);
  const token = signJwt({ role: SLEEPER, exp: Math.floor(Date.now() / 1000) + 60 }, project.keys.jwtSecret);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await bare.request("/rest/v1/rpc/nap", { method: "POST", headers, body: '{"seconds": 0.6}' });
  await bare.close();
  expect(response.status).toBe(204);
});

test("a new table is known after the notification, which DDL sends by itself", async () => {
  await project.client().from("later").select();
  await project.sql
    .unsafe("create table later (id int primary key); grant select on later to anon; insert into later values (1)")
    .simple();
  await expect
    .poll(async () => (await project.client().from("later").select()).data, { timeout: 25_000 })
    .toEqual([{ id: 1 }]);
});

test("the bare library never hears of it", async () => {
  const bare = await openBareLite(SCHEMA);
  await bare.client().from("notes").select();
  await bare.sql.unsafe("create table later (id int primary key); notify pgrst, 'reload schema'").simple();
  await new Promise((resolve) => setImmediate(resolve));
  const { error } = await bare.client().from("later").select();
  await bare.close();
  expect(error?.code).toBe("PGRST205");
});

test("unknown paths are 404 in JSON", async () => {
  const response = await project.request("/rest/v1/a/b");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "PGRST125" });
});

test("only exposed schemas are served", async () => {
  const { error, status } = await project.client().schema("private").from("ledger").select();
  expect([status, error?.code]).toEqual([406, "PGRST106"]);
});
