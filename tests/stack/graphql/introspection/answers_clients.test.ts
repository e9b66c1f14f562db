import { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } from "graphql";
import type { IntrospectionQuery } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    ${blogSchema}
    comment on table blog is '@graphql({"totalCount": {"enabled": true}, "aggregate": {"enabled": true}, "description": "Writings"})';
  `);
});
afterAll(() => endpoint.close());

test("the query of GraphiQL and of code generators builds a valid schema", async () => {
  const { data, errors } = await endpoint.ask(getIntrospectionQuery({ descriptions: true }));
  expect(errors).toBeUndefined();
  const schema = buildClientSchema(data as unknown as IntrospectionQuery);
  expect(validateSchema(schema)).toEqual([]);
  const text = printSchema(schema);
  expect(text).toContain('"""Writings"""\ntype Blog implements Node {');
  expect(text).toContain("accountByPk(");
});

test("types come by name, each once; all built-in filters are there", async () => {
  const { data } = await endpoint.ask(
    "{ __schema { types { name } mutationType { name } subscriptionType { name } description } }",
  );
  const schema = data?.["__schema"] as {
    types: { name: string }[];
    mutationType: unknown;
    subscriptionType: unknown;
    description: string;
  };
  const names = schema.types.map((type) => type.name);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names).toEqual(
    expect.arrayContaining([
      "UUIDFilter",
      "TimeListFilter",
      "OpaqueFilter",
      "BigFloatFilter",
      "FilterIs",
      "__DirectiveLocation",
    ]),
  );
  expect(schema.mutationType).toEqual({ name: "Mutation" });
  expect(schema.subscriptionType).toBeNull();
  expect(schema.description).toBe("Represents the GraphQL schema of the database");
});

test("directives, and what a scalar or a wrapper answers", async () => {
  const { data } = await endpoint.ask(`{
    __schema { directives { name isRepeatable locations args { name type { kind ofType { name } } } } }
    int: __type(name: "Int") { kind name description fields { name } inputFields { name } interfaces { name } enumValues { name } possibleTypes { name } ofType { name } }
    node: __type(name: "Node") { kind possibleTypes { name } fields { name description } }
    account: __type(name: "Account") { interfaces { name } }
  }`);
  const directive = (name: string): unknown => ({
    name,
    isRepeatable: false,
    locations: ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
    args: [{ name: "if", type: { kind: "NON_NULL", ofType: { name: "Boolean" } } }],
  });
  expect(data).toEqual({
    __schema: { directives: [directive("include"), directive("skip")] },
    int: {
      kind: "SCALAR",
      name: "Int",
      description: "A scalar integer up to 32 bits",
      fields: null,
      inputFields: null,
      interfaces: [],
      enumValues: [],
      possibleTypes: null,
      ofType: null,
    },
    node: {
      kind: "INTERFACE",
      possibleTypes: [{ name: "Account" }, { name: "Blog" }],
      fields: [{ name: "nodeId", description: "Retrieves a record by `ID`" }],
    },
    account: { interfaces: [{ name: "Node" }] },
  });
});

test.each([
  ["{ __schema { nope } }", "unknown field in __Schema: nope"],
  ['{ __type(name: "Int") { nope } }', "unknown field on __Type: nope"],
  ['{ __type(name: "Account") { fields { nope } } }', "unknown field in __Field nope"],
  ['{ __type(name: "Account") { fields { args { nope } } } __typename }', undefined],
  ['{ __type(name: "FilterIs") { enumValues { nope } } }', "unknown field in __EnumValue: nope"],
  ["{ __schema { directives { nope } } }", "unknown field nope in __Directive"],
])("refuses %s", async (query, message) => {
  expect((await endpoint.errors(query)).at(0)).toBe(message ?? "unknown field in __InputValue: nope");
});
