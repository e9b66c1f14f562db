import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table notes (id int primary key, data jsonb, title text);
  insert into notes values (1, '{"n": "007", "b": "true", "z": "null", "i": 7, "o": {"s": "1"}}', 'say "x", y');
  create function label(notes) returns text language sql immutable as $$ select 'note ' || $1.id $$;
  create function echo(value text) returns text language sql immutable as 'select value';
  create function echo_big(value bigint) returns text language sql immutable as 'select value::text';
  create function echo_all(value uuid[]) returns int language sql immutable as 'select cardinality(value)';
  grant select on notes to anon;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

test("strings inside JSON stay strings", async () => {
  const { data } = await project
    .client()
    .from("notes")
    .select("data->n, data->b, data->z, data->i, data->o, t:data->>n");
  expect(data).toEqual([{ n: "007", b: "true", z: "null", i: 7, o: { s: "1" }, t: "007" }]);
});

test("the bare library makes other things of them", async () => {
  const bare = await openBareLite(SCHEMA);
  const { data } = await bare.client().from("notes").select("data->b");
  await bare.close();
  expect(data).toEqual([{ b: true }]);
});

test.each(["007", "1e3", "true", "null", "{x}"])("text argument %s of a call by GET stays text", async (value) => {
  expect((await project.client().rpc("echo", { value }, { get: true })).data).toBe(value);
});

test("big numbers and arrays of a call by GET arrive", async () => {
  const client = project.client();
  expect((await client.rpc("echo_big", { value: "9007199254740993" }, { get: true })).data).toBe("9007199254740993");
  const value = ["00000000-0000-0000-0000-000000000000"];
  expect((await client.rpc("echo_all", { value }, { get: true })).data).toBe(1);
});

test("the bare library takes the text for a boolean", async () => {
  const bare = await openBareLite(SCHEMA);
  const { error } = await bare.client().rpc("echo", { value: "true" }, { get: true });
  await bare.close();
  expect(error).not.toBeNull();
});

test("a quotation mark inside an element of a list is no quotation", async () => {
  const list = 'in.(a"b,say "x",(c),"say \\"x\\", y")';
  const response = await project.request(`/rest/v1/notes?select=id&title=${encodeURIComponent(list)}`);
  expect(await response.json()).toEqual([{ id: 1 }]);
});

test("rows are ordered by a computed column", async () => {
  const { data, error } = await project.client().from("notes").select("id").order("label");
  expect([error, data]).toEqual([null, [{ id: 1 }]]);
});
