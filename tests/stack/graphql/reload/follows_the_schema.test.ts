import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint("create table item (id int primary key, name text); insert into item values (1, 'a')");
});
afterAll(() => endpoint.close());

const read = (field: string, role = "postgres"): ReturnType<Endpoint["ask"]> =>
  endpoint.ask(`{ itemCollection { edges { node { ${field} } } } }`, { role });

test("the request after a change sees it: columns, grants, comments, indexes", async () => {
  expect((await read("name")).errors).toBeUndefined();
  await endpoint.sql.unsafe("alter table item rename column name to title");
  expect((await read("name")).errors).toEqual([{ message: "Unknown field 'name' on type 'item'" }]);
  expect((await read("title")).data).toEqual({ itemCollection: { edges: [{ node: { title: "a" } }] } });
  expect((await read("title", "anon")).errors).toBeUndefined();
  await endpoint.sql.unsafe("revoke select on item from anon");
  expect((await read("title", "anon")).errors).toEqual([{ message: 'Unknown field "itemCollection" on type Query' }]);
  await endpoint.sql.unsafe(`comment on column item.title is '@graphql({"name": "heading"})'`);
  expect((await read("heading")).errors).toBeUndefined();
  await endpoint.sql.unsafe("drop table item");
  expect((await read("heading")).errors).toEqual([{ message: 'Unknown field "itemCollection" on type Query' }]);
});

test("a change that is rolled back is none", async () => {
  const admin = postgres(endpoint.url, { max: 1, onnotice: () => undefined });
  await admin
    .begin(async (sql) => {
      await sql.unsafe("create table gone (id int primary key)");
      throw new Error("never mind");
    })
    .catch(() => undefined);
  await admin.end();
  expect(await endpoint.errors("{ goneCollection { edges { cursor } } }")).toEqual([
    'Unknown field "goneCollection" on type Query',
  ]);
});

test("notify pgrst empties what is kept", async () => {
  await endpoint.sql.unsafe("create table kept (id int primary key)");
  expect(await endpoint.errors("{ keptCollection { edges { cursor } } }")).toEqual([]);
  await endpoint.sql.unsafe("notify pgrst, 'reload schema'");
  expect(await endpoint.errors("{ keptCollection { edges { cursor } } }")).toEqual([]);
});
