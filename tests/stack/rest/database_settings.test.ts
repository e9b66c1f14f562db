import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table rooms (id int primary key, floor int, price int);
  insert into rooms values (1, 1, 10), (2, 1, 20), (3, 2, 5);
  grant select on rooms to anon;
  create function check_request() returns void language plpgsql as $$
    begin
      if current_setting('request.headers', true)::json ->> 'x-blocked' = 'yes' then
        raise sqlstate 'PT402' using message = 'not today';
      end if;
    end $$;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

// Roles belong to the whole server, which other tests use; so the settings are of this database only.
const set = async (name: string, value: string | undefined): Promise<void> => {
  const [row] = await project.sql`select quote_ident(current_database()) as database`;
  const change = value === undefined ? `reset ${name}` : `set ${name} = '${value}'`;
  await project.sql.unsafe(`alter role authenticator in database ${row?.["database"]} ${change}`);
  await project.sql`notify pgrst, 'reload config'`;
};
afterEach(async () => {
  await set("pgrst.db_pre_request", undefined);
  await set("pgrst.db_aggregates_enabled", undefined);
});

/** Asks until the notification has arrived. */
const until = async (path: string, init: RequestInit, status: number): Promise<Response> => {
  const deadline = Date.now() + 25_000;
  for (;;) {
    const response = await project.request(path, init);
    if (response.status === status || Date.now() > deadline) return response;
    await response.body?.cancel();
  }
};

test("db_pre_request is called before every request, and may refuse it", async () => {
  const blocked = { headers: { "x-blocked": "yes" } };
  expect((await project.request("/rest/v1/rooms", blocked)).status).toBe(200);
  await set("pgrst.db_pre_request", "public.check_request");
  const refused = await until("/rest/v1/rooms", blocked, 402);
  expect([refused.status, await refused.json()]).toEqual([402, expect.objectContaining({ message: "not today" })]);
  expect((await project.request("/rest/v1/rooms")).status).toBe(200);
});

test("db_aggregates_enabled allows aggregates, which are refused otherwise", async () => {
  const path = "/rest/v1/rooms?select=floor,price.sum()&order=floor";
  const refused = await until(path, {}, 400);
  expect(await refused.json()).toMatchObject({ code: "PGRST123" });
  await set("pgrst.db_aggregates_enabled", "true");
  const allowed = await until(path, {}, 200);
  expect(await allowed.json()).toEqual([
    { floor: 1, sum: 30 },
    { floor: 2, sum: 5 },
  ]);
});
