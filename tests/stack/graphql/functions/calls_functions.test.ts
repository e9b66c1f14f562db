import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
    create table account (id serial primary key, email text, note text);
    comment on table account is '@graphql({"totalCount": {"enabled": true}})';
    insert into account (email) values ('a'), ('b'), ('c');
    create function add_big(a bigint, b bigint = 1) returns bigint immutable language sql as $$ select a + b $$;
    create function _hidden_name() returns int immutable language sql as $$ select 1 $$;
    create function half(x numeric) returns numeric immutable language sql as $$ select x / 2 $$;
    create function as_json(x jsonb) returns jsonb immutable language sql as $$ select x $$;
    create function list_of(n int) returns int[] stable language sql as $$ select array_agg(i) from generate_series(1, n) i $$;
    create function joined(words text[]) returns text immutable language sql as $$ select array_to_string(words, '-') $$;
    create function greet("who" text = 'world', loud bool = false) returns text stable language sql as $$ select 'hello ' || who || case when loud then '!' else '' end $$;
    create function account_of(email text) returns account stable language sql as $$ select * from account a where a.email = account_of.email $$;
    create function all_accounts() returns setof account stable language sql as $$ select * from account $$;
    create function some_account() returns setof account stable rows 1 language sql as $$ select * from account order by id limit 1 $$;
    create function paged(first int) returns setof account stable language sql as $$ select * from account $$;
    create function add_account(email text) returns account volatile language sql as $$ insert into account (email) values (email) returning * $$;
    create function add_accounts(email text) returns setof account volatile language sql as $$ insert into account (email) values (email), (email) returning * $$;
    create function shown(account) returns text stable language sql as $$ select $1.id || ' ' || $1.email $$;
    create function count_up() returns int volatile language sql as $$ select 41 + 1 $$;
    create function fails() returns int stable language plpgsql as $$ begin raise exception 'so it goes' using errcode = 'RB001'; end $$;
    create function secret() returns int stable language sql as $$ select 1 $$;
    revoke execute on function secret from public, anon, authenticated, service_role;
  `);
});
afterAll(() => endpoint.close());

test("functions that only read are queries", async () => {
  expect(
    await endpoint.ask(`{
      addBig(a: "9007199254740992") hiddenName half(x: "3") asJson(x: "{\\"a\\": [1]}") listOf(n: 3) joined(words: ["x", "y"])
      greet loud: greet(who: "you", loud: true) nobody: greet(who: null)
    }`),
  ).toEqual({
    data: {
      addBig: "9007199254740993",
      hiddenName: 1,
      half: "1.5000000000000000",
      asJson: '{"a": [1]}',
      listOf: [1, 2, 3],
      joined: "x-y",
      greet: "hello world",
      loud: "hello you!",
      nobody: null,
    },
  });
});

test("rows come as nodes and collections, with everything that those have", async () => {
  expect(
    (
      await endpoint.ask(`{
        accountOf(email: "b") { id email __typename } none: accountOf(email: "z") { id } someAccount { id }
        allAccounts(first: 2, orderBy: [{id: DescNullsLast}], filter: {id: {lt: 3}}) { pageInfo { hasNextPage } edges { node { id } } }
      }`)
    ).data,
  ).toEqual({
    accountOf: { id: 2, email: "b", __typename: "Account" },
    none: null,
    someAccount: { id: 1 },
    allAccounts: { pageInfo: { hasNextPage: false }, edges: [{ node: { id: 2 } }, { node: { id: 1 } }] },
  });
});

test("volatile functions are mutations", async () => {
  expect((await endpoint.ask('mutation { addAccount(email: "new") { id email } countUp }')).data).toEqual({
    addAccount: { id: 4, email: "new" },
    countUp: 42,
  });
  expect(await endpoint.errors("{ countUp }")).toEqual(['Unknown field "countUp" on type Query']);
  expect(await endpoint.errors("mutation { hiddenName }")).toEqual(['Unknown field "hiddenName" on type Mutation']);
});

test("a function that writes rows writes them once, whatever is selected of them", async () => {
  const written = async (): Promise<unknown> =>
    (await endpoint.ask('{ accountCollection(filter: {email: {eq: "twin"}}) { totalCount edges { node { shown } } } }'))
      .data;
  const selected = "pageInfo { hasNextPage hasPreviousPage } totalCount edges { node { shown } }";
  expect((await endpoint.ask(`mutation { addAccounts(email: "twin", first: 1) { ${selected} } }`)).data).toEqual({
    addAccounts: {
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 2,
      edges: [{ node: { shown: "5 twin" } }],
    },
  });
  const twins = [{ node: { shown: "5 twin" } }, { node: { shown: "6 twin" } }];
  expect(await written()).toEqual({ accountCollection: { totalCount: 2, edges: twins } });
  expect((await endpoint.ask('mutation { addAccounts(email: "unseen") { __typename } }')).data).toEqual({
    addAccounts: { __typename: "AccountConnection" },
  });
  const unseen = '{ accountCollection(filter: {email: {eq: "unseen"}}) { totalCount } }';
  expect((await endpoint.ask(unseen)).data).toEqual({ accountCollection: { totalCount: 2 } });
});

test("a function's own error is the answer's", async () => {
  expect(await endpoint.ask("{ fails accountCollection { edges { cursor } } }")).toEqual({
    data: null,
    errors: [{ message: "so it goes" }],
  });
});

test.each([
  ["{ addBig }", "Invalid input for NonNull type"],
  ["{ addBig(a: 1, c: 2) }", 'Input contains extra keys ["c"]'],
  ['{ listOf(n: "x") }', "Invalid input for Int type"],
  ['{ accountOf(email: "b") { nope } }', "Unknown field 'nope' on type 'Account'"],
  ["{ paged(first: 1) { edges { cursor } } }", 'Unknown field "paged" on type Query'],
])("refuses %s", async (query, message) => {
  expect(await endpoint.errors(query)).toEqual([message]);
});

test("arguments: their types, and the defaults that GraphQL can write", async () => {
  const { data } = await endpoint.ask(
    '{ __type(name: "Query") { fields { name args { name defaultValue type { kind name ofType { name } } } } } }',
  );
  const { fields } = data?.["__type"] as {
    fields: {
      name: string;
      args: {
        name: string;
        defaultValue: string | null;
        type: { name: string | null; ofType: { name: string } | null };
      }[];
    }[];
  };
  const args = (name: string): unknown =>
    fields
      .find((field) => field.name === name)
      ?.args.map((arg) => [arg.name, arg.type.name ?? `${arg.type.ofType?.name}!`, arg.defaultValue]);
  expect(args("addBig")).toEqual([
    ["a", "BigInt!", null],
    ["b", "BigInt", null],
  ]);
  expect(args("greet")).toEqual([
    ["who", "String", '"world"'],
    ["loud", "Boolean", "false"],
  ]);
  expect(args("secret")).toEqual([]);
});

test("only those may call who may execute", async () => {
  expect(await endpoint.errors("{ secret }", { role: "anon" })).toEqual(['Unknown field "secret" on type Query']);
});
