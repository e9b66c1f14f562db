import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create type user_state as enum ('on');
    create table account_holder (id int primary key, "FULL_name" text, _inner_part text, state user_state, http2_url text);
    create table "BlogPost" (id int primary key, "authorId" int references account_holder (id), editor_id int references account_holder (id));
    create function _do_it(first_arg int, "secondArg" int) returns int immutable language sql as $$ select 1 $$;
  `);
});
afterAll(() => endpoint.close());

async function shape(): Promise<Record<string, string[]>> {
  const { data } = await endpoint.ask("{ __schema { types { name fields { name args { name } } } } }");
  const { types } = data?.["__schema"] as {
    types: { name: string; fields: { name: string; args: { name: string }[] }[] | null }[];
  };
  return Object.fromEntries(types.map((type) => [type.name, (type.fields ?? []).map((field) => field.name)]));
}

test("names stay as they are until a schema asks for inflection", async () => {
  await endpoint.sql.unsafe(`comment on schema public is '@graphql({"introspection": true})'`);
  const types = await shape();
  expect(types["account_holder"]).toEqual([
    "nodeId",
    "id",
    "FULL_name",
    "_inner_part",
    "state",
    "http2_url",
    "blogPostCollection",
    "blogPostCollection",
  ]);
  expect(types["BlogPost"]).toEqual(["nodeId", "id", "authorId", "editor_id", "author", "account_holder"]);
  expect(types["user_state"]).toEqual([]);
  expect(types["Query"]).toEqual([
    "account_holderByPk",
    "account_holderCollection",
    "blogPostByPk",
    "blogPostCollection",
    "do_it",
    "node",
  ]);
  expect(types["Mutation"]).toContain("insertIntoaccount_holderCollection");
  expect(types["Mutation"]).toContain("updateBlogPostCollection");
});

test("inflected: types in Pascal case, fields in camel case, other capitals kept", async () => {
  await endpoint.sql.unsafe(`comment on schema public is '@graphql({"introspection": true, "inflect_names": true})'`);
  const types = await shape();
  expect(types["AccountHolder"]).toEqual([
    "nodeId",
    "id",
    "fULLName",
    "innerPart",
    "state",
    "http2Url",
    "blogPostCollection",
    "blogPostCollection",
  ]);
  expect(types["BlogPost"]).toEqual(["nodeId", "id", "authorId", "editorId", "accountHolder", "editor"]);
  expect(types["UserState"]).toEqual([]);
  expect(types["Query"]).toEqual([
    "accountHolderByPk",
    "accountHolderCollection",
    "blogPostByPk",
    "blogPostCollection",
    "doIt",
    "node",
  ]);
  expect(types["Mutation"]).toContain("deleteFromAccountHolderCollection");
  expect((await endpoint.ask("{ doIt(firstArg: 1, secondArg: 2) }")).data).toEqual({ doIt: 1 });
});
