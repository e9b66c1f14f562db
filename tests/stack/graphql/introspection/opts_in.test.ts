import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(
    "create table account (id int primary key); create table extensions.tool (id int primary key); grant usage on schema extensions to postgres",
  );
});
afterAll(() => endpoint.close());

const comment = async (schema: string, directive: string): Promise<void> => {
  await endpoint.sql.unsafe(`comment on schema ${schema} is '@graphql(${directive})'`);
};

test("a schema shows itself only when it says so", async () => {
  expect(await endpoint.ask("{ __schema { queryType { name } } }")).toEqual({
    data: null,
    errors: [{ message: 'Unknown field "__schema" on type Query' }],
  });
  expect(await endpoint.errors('{ __type(name: "Query") { name } }')).toEqual(['Unknown field "__type" on type Query']);
  expect(await endpoint.errors("{ accountCollection { edges { cursor } } }")).toEqual([]);
  await comment("public", '{"introspection": true}');
  expect((await endpoint.ask('{ __schema { queryType { name } } __type(name: "account") { kind } }')).data).toEqual({
    __schema: { queryType: { name: "Query" } },
    __type: { kind: "OBJECT" },
  });
  await comment("public", '{"introspection": false}');
  expect(await endpoint.errors("{ __schema { queryType { name } } }")).toEqual([
    'Unknown field "__schema" on type Query',
  ]);
});

test("a type that isn't there is null", async () => {
  await comment("public", '{"introspection": true}');
  expect((await endpoint.ask('{ __type(name: "Nope") { name } }')).data).toEqual({ __type: null });
});
