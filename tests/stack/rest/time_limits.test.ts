import { randomBytes } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create function nap(seconds float8) returns text language sql as $$ select pg_sleep(seconds)::text || 'slept' $$;
  create function short_nap(seconds float8) returns text language sql set statement_timeout = '200ms'
    as $$ select pg_sleep(seconds)::text || 'slept' $$;
  create function long_nap(seconds float8) returns text language plpgsql set search_path = '' set statement_timeout to '4s'
    as $$ begin perform pg_catalog.pg_sleep(seconds); return 'slept'; end $$;
  create function short_nap(seconds float8, louder boolean) returns text language sql as $$ select pg_sleep(seconds)::text || 'slept' $$;
  create function whole(json) returns json language sql set statement_timeout = '200ms'
    as $$ select to_json(pg_sleep(($1 ->> 'seconds')::float8)::text) $$;
  create function limits() returns json language sql stable set statement_timeout = '7s' set work_mem = '8MB' as $$
    select json_build_object('time', current_setting('statement_timeout'), 'isolation', current_setting('transaction_isolation')) $$;
  create function isolated() returns text language sql stable set default_transaction_isolation = 'serializable'
    as $$ select current_setting('transaction_isolation') $$;
  create function plain() returns json language sql stable as $$
    select json_build_object('time', current_setting('statement_timeout'), 'lock', current_setting('lock_timeout'),
      'isolation', current_setting('transaction_isolation'), 'reads', current_setting('transaction_read_only')) $$;
  create function may_write() returns text language sql as $$ select current_setting('transaction_read_only') $$;
  create sequence visits;
  grant usage on sequence visits to anon;
  create view next_visit as select nextval('visits') as number;
  grant select on next_visit to anon;`;
// Roles belong to the whole server, which other tests use.
const HURRIED = `hurried_${randomBytes(4).toString("hex")}`;
const ROLE = `create role ${HURRIED}; grant ${HURRIED} to postgres; grant usage on schema public to ${HURRIED};
  alter role ${HURRIED} set statement_timeout = '200ms'; alter role ${HURRIED} set default_transaction_isolation = 'repeatable read';`;
const TIMED_OUT = {
  code: "57014",
  details: null,
  hint: null,
  message: "canceling statement due to statement timeout",
};

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: `${SCHEMA} ${ROLE}` });
});
afterAll(async () => {
  await project.sql.unsafe(`drop owned by ${HURRIED}; drop role ${HURRIED}`).simple();
  await project.close();
});

const call = async (name: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  const response = await project.request(`/rest/v1/rpc/${name}`, init);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
};
const asHurried = (): Record<string, string> => ({
  authorization: `Bearer ${signJwt({ role: HURRIED, exp: Math.floor(Date.now() / 1000) + 60 }, project.keys.jwtSecret)}`,
});

test("a function's statement_timeout ends a call of it, by POST and by GET", async () => {
  const posted = await call("short_nap", { seconds: 3 });
  expect(posted).toEqual({ status: 500, type: "application/json; charset=utf-8", body: TIMED_OUT });
  const got = await project.request("/rest/v1/rpc/short_nap?seconds=3");
  expect([got.status, await got.json()]).toEqual([500, TIMED_OUT]);
});

test("supabase-js gives the error as it gives any other", async () => {
  const { data, error, status } = await project.client().rpc("short_nap", { seconds: 3 });
  expect([data, status, { ...error }]).toEqual([null, 500, expect.objectContaining(TIMED_OUT)]);
});

test("a function that takes the whole body has its own too", async () => {
  expect(await call("whole", { seconds: 3 })).toMatchObject({ status: 500, body: TIMED_OUT });
});

test("a function's longer statement_timeout lets a hurried role wait", async () => {
  expect(await call("nap", { seconds: 1 }, asHurried())).toMatchObject({ status: 500, body: TIMED_OUT });
  expect(await call("long_nap", { seconds: 0.5 }, asHurried())).toMatchObject({ status: 200, body: "slept" });
});

test("of overloaded functions the one that is called decides", async () => {
  expect(await call("short_nap", { seconds: 0.4, louder: true })).toMatchObject({ status: 200, body: "slept" });
});

test("a change of the function is heeded after the notification that DDL sends", async () => {
  await project.sql`alter function nap(float8) set statement_timeout = '150ms'`;
  await expect.poll(async () => (await call("nap", { seconds: 0.6 })).status, { timeout: 25_000 }).toBe(500);
  await project.sql`alter function nap(float8) reset statement_timeout`;
  await expect.poll(async () => (await call("nap", { seconds: 0.3 })).status, { timeout: 25_000 }).toBe(200);
});

test("isolation is the function's, else the role's", async () => {
  expect((await call("isolated", {})).body).toBe("serializable");
  expect((await call("isolated", {}, asHurried())).body).toBe("serializable");
  expect((await call("plain", {}, asHurried())).body).toMatchObject({ isolation: "repeatable read", time: "200ms" });
  expect((await call("plain", {})).body).toMatchObject({ isolation: "read committed", time: "3s" });
});

test("a role without limits of its own has those of authenticator", async () => {
  const { data } = await project.client(project.keys.secretKey).rpc("plain");
  expect(data).toMatchObject({ time: "8s", lock: "8s" });
});

test("what can't be meant to write is read only", async () => {
  expect((await call("plain", {})).body).toMatchObject({ reads: "on" });
  expect((await call("may_write", {})).body).toBe("off");
  const view = await project.request("/rest/v1/next_visit");
  expect([view.status, await view.json()]).toEqual([
    405,
    { code: "25006", details: null, hint: null, message: "cannot execute nextval() in a read-only transaction" },
  ]);
});

test("the bare library lets a call outlast its function's limit", async () => {
  const bare = await openBareLite(SCHEMA);
  const { data } = await bare.client("secret").rpc("short_nap", { seconds: 0.4 });
  await bare.close();
  expect(data).toBe("slept");
});
