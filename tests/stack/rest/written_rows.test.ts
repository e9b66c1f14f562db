import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table floors (id int primary key, label text);
  create table rooms (id int primary key, state text, floor_id int references floors, price numeric);
  insert into floors values (1, 'ground');
  grant all on floors, rooms to anon;
  create function close_rooms() returns setof rooms language sql as $$ update rooms set state = 'closed' returning * $$;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());
beforeEach(async () => {
  await project.sql`delete from rooms`;
  await project.sql`insert into rooms values (1, 'open', 1, 1.50), (2, 'open', 1, 20)`;
});

test.each([
  ["an alias", "label:state", { label: "new" }],
  ["a cast", "id::text", { id: "3" }],
  ["an embedded table", "id, floors(label)", { id: 3, floors: { label: "ground" } }],
])("single() after an insert with %s is one object", async (_name, select, expected) => {
  const { data, status } = await project
    .client()
    .from("rooms")
    .insert({ id: 3, state: "new", floor_id: 1 })
    .select(select)
    .single();
  expect([status, data]).toEqual([201, expected]);
});

test("the bare library answers with an array", async () => {
  const bare = await openBareLite(SCHEMA);
  const { data } = await bare.client().from("rooms").insert({ id: 3, floor_id: 1 }).select("n:id").single();
  await bare.close();
  expect(data).toEqual([{ n: 3 }]);
});

test("more rows than one object refuse the write", async () => {
  const { error, status } = await project
    .client()
    .from("rooms")
    .update({ state: "shut" })
    .gt("id", 0)
    .select("label:state")
    .single();
  expect([status, error?.code, error?.details]).toEqual([406, "PGRST116", "The result contains 2 rows"]);
  expect(await project.sql`select id from rooms where state = 'shut'`).toHaveLength(0);
});

test("a row that no longer meets the filter is still shown", async () => {
  const { data } = await project
    .client()
    .from("rooms")
    .update({ state: "shut" })
    .eq("state", "open")
    .eq("id", 1)
    .select("state, floors(label)");
  expect(data).toEqual([{ state: "shut", floors: { label: "ground" } }]);
});

test("the bare library loses it", async () => {
  const bare = await openBareLite(`${SCHEMA} insert into rooms values (1, 'open', 1, 1);`);
  const { data } = await bare
    .client()
    .from("rooms")
    .update({ state: "shut" })
    .eq("state", "open")
    .select("state, floors(label)");
  await bare.close();
  expect(data).toEqual([]);
});

test("a call that gives more rows than max-affected changes nothing", async () => {
  const prefer = "handling=strict, max-affected=1";
  const { error, status } = await project.client().rpc("close_rooms").setHeader("prefer", prefer);
  expect([status, error?.code, error?.details]).toEqual([400, "PGRST124", "The query affects 2 rows"]);
  expect(await project.sql`select id from rooms where state = 'closed'`).toHaveLength(0);
});

test("nulls=stripped leaves nulls out and numbers as they are", async () => {
  await project.sql`update rooms set state = null`;
  const accept = "application/vnd.pgrst.array+json;nulls=stripped";
  const response = await project.request("/rest/v1/rooms?select=id,state,price&order=id", { headers: { accept } });
  expect(await response.text()).toBe('[{"id":1,"price":1.50},{"id":2,"price":20}]');
});
