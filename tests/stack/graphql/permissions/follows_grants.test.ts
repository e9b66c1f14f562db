import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"introspection": true, "inflect_names": true})';
    create type mood as enum ('calm');
    create table account (id int primary key, email text, secret text, feeling mood);
    create table blog (id int primary key, owner_id int references account (id), title text);
    insert into account values (1, 'a', 's', 'calm');
    insert into blog values (1, 1, 't');
    comment on table account is '@graphql({"aggregate": {"enabled": true}})';
    create table note (id int primary key, title text);
    revoke all on account, blog, note from anon, authenticated;
    grant select (title) on note to anon;
    grant select (id, email, feeling), insert (id, email), update (email) on account to anon;
    grant select on blog to anon;
    revoke usage on type mood from public;
  `);
});
afterAll(() => endpoint.close());

const anon = { role: "anon" };

async function listed(type: string, part: "fields" | "inputFields", role = "anon"): Promise<string[] | null> {
  const { data } = await endpoint.ask(`{ __type(name: "${type}") { ${part} { name } } }`, { role });
  const found = data?.["__type"] as Record<string, { name: string }[]> | null;
  return found === null ? null : (found[part] ?? []).map((field) => field.name);
}

test("only what is granted is in the schema", async () => {
  expect(await listed("Account", "fields")).toEqual(["nodeId", "id", "email", "feeling", "blogCollection"]);
  expect(await listed("AccountFilter", "inputFields")).toEqual([
    "id",
    "email",
    "feeling",
    "nodeId",
    "and",
    "or",
    "not",
  ]);
  expect(await listed("AccountOrderBy", "inputFields")).toEqual(["id", "email", "feeling"]);
  expect(await listed("AccountInsertInput", "inputFields")).toEqual(["id", "email"]);
  expect(await listed("AccountUpdateInput", "inputFields")).toEqual(["email"]);
  expect(await listed("AccountMinAggregateResult", "fields")).toEqual(["id", "email"]);
  expect(await listed("AccountDeleteResponse", "fields")).toBeNull();
  expect(await listed("Mutation", "fields")).toEqual(["insertIntoAccountCollection", "updateAccountCollection"]);
  expect(await listed("Query", "fields", "authenticated")).toEqual(["node"]);
  expect(await listed("Mutation", "fields", "authenticated")).toBeNull();
});

test("an enum whose type may not be used is not listed", async () => {
  expect(await listed("Mood", "fields")).toBeNull();
  expect(await listed("MoodFilter", "inputFields")).toBeNull();
});

test("what isn't granted does not exist", async () => {
  expect(await endpoint.errors("{ accountCollection { edges { node { secret } } } }", anon)).toEqual([
    "Unknown field 'secret' on type 'Account'",
  ]);
  expect(
    await endpoint.errors('{ accountCollection(filter: {secret: {eq: "s"}}) { edges { cursor } } }', anon),
  ).toEqual(['Input for type AccountFilter contains extra keys ["secret"]']);
  expect(
    await endpoint.errors("{ accountCollection(orderBy: [{secret: AscNullsLast}]) { edges { cursor } } }", anon),
  ).toEqual(['Input for type AccountOrderBy contains extra keys ["secret"]']);
  expect(
    await endpoint.errors('mutation { insertIntoAccountCollection(objects: [{secret: "x"}]) { affectedCount } }', anon),
  ).toEqual(['Input for type AccountInsertInput contains extra keys ["secret"]']);
  expect(await endpoint.errors("mutation { deleteFromAccountCollection { affectedCount } }", anon)).toEqual([
    'Unknown field "deleteFromAccountCollection" on type Mutation',
  ]);
  expect(await endpoint.errors("{ accountCollection { edges { cursor } } }", { role: "authenticated" })).toEqual([
    'Unknown field "accountCollection" on type Query',
  ]);
  expect(await endpoint.ask("mutation { nope }", { role: "authenticated" })).toEqual({
    data: null,
    errors: [{ message: "Unknown type Mutation" }],
  });
});

test("what is granted works", async () => {
  expect(
    (await endpoint.ask("{ blogCollection { edges { node { title owner { email nodeId } } } } }", anon)).data,
  ).toEqual({
    blogCollection: {
      edges: [
        {
          node: {
            title: "t",
            owner: { email: "a", nodeId: Buffer.from('["public", "account", 1]').toString("base64") },
          },
        },
      ],
    },
  });
  expect(
    (
      await endpoint.ask(
        'mutation { updateAccountCollection(set: {email: "b"}, filter: {id: {eq: 1}}) { records { id email } } }',
        anon,
      )
    ).data,
  ).toEqual({
    updateAccountCollection: { records: [{ id: 1, email: "b" }] },
  });
});

test("a key with a column that may not be read leads nowhere", async () => {
  await endpoint.sql.unsafe("revoke select on blog from anon; grant select (id, title) on blog to anon").simple();
  expect(await listed("Blog", "fields")).toEqual(["nodeId", "id", "title"]);
  expect(await listed("Account", "fields")).toEqual(["nodeId", "id", "email", "feeling"]);
});

test.each(["", "(last: 1)"])("rows in the order of a key that may not be read are denied: %s", async (paging) => {
  expect(await endpoint.errors(`{ noteCollection${paging} { edges { node { title } } } }`, anon)).toEqual([
    "permission denied for table note",
  ]);
});
