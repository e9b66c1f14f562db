import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"introspection": true, "inflect_names": true})';
    create type mood as enum ('calm', 'very wild');
    create table account (id int primary key, email text, feeling mood, feelings mood[]);
    create table blog (id int primary key, owner_id int not null constraint owner references account (id), editor_id int constraint editor references account (id));
    create function greet() returns text immutable language sql as $$ select 'hi' $$;
    insert into account values (1, 'a', 'very wild', '{very wild}');
    insert into blog values (1, 1, null);
    comment on table account is E'Somebody.\n@graphql({"name": "Person", "description": "Who writes (blogs) :)"})';
    comment on column account.email is '@graphql({"name": "mail", "description": "Where to write (not when"})';
    comment on constraint owner on blog is '@graphql({"foreign_name": "writer", "local_name": "writings"})';
    comment on constraint editor on blog is '@graphql({"local_name": "edited"})';
    comment on function greet() is '@graphql({"name": "sayHi", "description": "Says it"})';
    comment on type mood is '@graphql({"name": "Feeling", "mappings": {"very wild": "VERY_WILD"}})';
  `);
});
afterAll(() => endpoint.close());

test("names and descriptions of tables, columns, keys and functions", async () => {
  expect(
    (
      await endpoint.ask(
        "{ sayHi personCollection { edges { node { mail writings { edges { node { writer { id } editor { id } } } } edited { edges { cursor } } } } } }",
      )
    ).data,
  ).toEqual({
    sayHi: "hi",
    personCollection: {
      edges: [
        {
          node: {
            mail: "a",
            writings: { edges: [{ node: { writer: { id: 1 }, editor: null } }] },
            edited: { edges: [] },
          },
        },
      ],
    },
  });
  const { data } = await endpoint.ask(
    '{ __type(name: "Person") { description fields { name description } } q: __type(name: "Query") { fields { name description } } }',
  );
  const type = data?.["__type"] as { description: string; fields: { name: string; description: string | null }[] };
  expect(type.description).toBe("Who writes (blogs) :)");
  expect(type.fields.find((field) => field.name === "mail")?.description).toBe("Where to write (not when");
  const query = data?.["q"] as typeof type;
  expect(query.fields.find((field) => field.name === "sayHi")?.description).toBe("Says it");
});

describe("an enum's mappings", () => {
  test("hold for output, input and filters", async () => {
    expect((await endpoint.ask("{ personCollection { edges { node { feeling } } } }")).data).toEqual({
      personCollection: { edges: [{ node: { feeling: "VERY_WILD" } }] },
    });
    expect(
      (await endpoint.ask("{ personCollection(filter: {feeling: {eq: VERY_WILD}}) { edges { node { id } } } }")).data,
    ).toEqual({
      personCollection: { edges: [{ node: { id: 1 } }] },
    });
    expect(
      (await endpoint.ask("{ personCollection(filter: {feeling: {in: [VERY_WILD, calm]}}) { edges { node { id } } } }"))
        .data,
    ).toEqual({
      personCollection: { edges: [{ node: { id: 1 } }] },
    });
    expect(
      (
        await endpoint.ask(
          "mutation ($f: Feeling) { insertIntoPersonCollection(objects: [{id: 2, feeling: $f}]) { records { feeling } } }",
          { variables: { f: "VERY_WILD" } },
        )
      ).data,
    ).toEqual({ insertIntoPersonCollection: { records: [{ feeling: "VERY_WILD" }] } });
    expect(
      await endpoint.errors('{ personCollection(filter: {feeling: {eq: "very wild"}}) { edges { cursor } } }'),
    ).toEqual(["Invalid input for Feeling type"]);
  });

  test("show in introspection", async () => {
    expect(
      (
        await endpoint.ask(
          '{ __type(name: "Feeling") { kind enumValues { name description } } f: __type(name: "FeelingFilter") { inputFields { name } } }',
        )
      ).data,
    ).toEqual({
      __type: {
        kind: "ENUM",
        enumValues: [
          { name: "calm", description: null },
          { name: "VERY_WILD", description: null },
        ],
      },
      f: { inputFields: [{ name: "eq" }, { name: "in" }, { name: "is" }, { name: "neq" }] },
    });
  });
});

test("a malformed directive fails every request, until it is mended", async () => {
  const comment = async (text: string): Promise<void> => {
    await endpoint.sql.unsafe(`comment on table blog is '${text}'`);
  };
  await comment('@graphql({"primary_key_columns": 1})');
  expect(await endpoint.ask("{ sayHi }")).toEqual({
    errors: [
      {
        message: "Error while loading schema, check comment directives. invalid type: integer `1`, expected a sequence",
      },
    ],
  });
  await comment('@graphql({"foreign_keys": [{"local_columns": ["id"]}]})');
  expect(await endpoint.ask("{ sayHi }")).toEqual({
    errors: [{ message: "Error while loading schema, check comment directives. missing field `foreign_schema`" }],
  });
  await comment("@graphql({nope})");
  expect(await endpoint.ask("{ sayHi }")).toEqual({
    data: null,
    errors: [{ message: "invalid input syntax for type json" }],
  });
  await comment("Plain words (in brackets)");
  expect(await endpoint.ask("{ sayHi }")).toEqual({ data: { sayHi: "hi" } });
});
