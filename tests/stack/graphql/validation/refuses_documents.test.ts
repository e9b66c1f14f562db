import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(blogSchema);
});
afterAll(() => endpoint.close());

describe("as a whole, without data", () => {
  test.each([
    [
      "{ accountCollection() { edges { cursor } } }",
      "query parse error: Parse error at 1:21\nUnexpected `)[Punctuator]`\nExpected `Name`\n",
    ],
    ["{ accountCollection", "query parse error: Parse error at 1:20\nUnexpected end of input\nExpected `}`\n"],
    ["{ a(b: 1", "query parse error: Parse error at 1:9\nUnexpected end of input\nExpected `)`\n"],
    ["{ }", "query parse error: Parse error at 1:3\nUnexpected `}[Punctuator]`\nExpected `Name`\n"],
    [
      "",
      "query parse error: Parse error at 1:1\nUnexpected end of input\nExpected `{`, `query`, `mutation`, `subscription` or `fragment`\n",
    ],
    [
      "where a",
      "query parse error: Parse error at 1:1\nUnexpected `where[Name]`\nExpected `{`, `query`, `mutation`, `subscription` or `fragment`\n",
    ],
    [
      "mutation A($a: Int!)\n\tinsert { a }",
      "query parse error: Parse error at 2:9\nUnexpected `insert[Name]`\nExpected `{`\n",
    ],
    ["{ a % }", "query parse error: Parse error at 1:5\nUnexpected `unexpected character '%'`\nExpected `}`\n"],
    [
      "{1usersCollection}",
      'query parse error: Parse error at 1:2\nUnexpected `unsupported float "1usersCollection"`\nExpected `Name`\n',
    ],
    ["{ a(b: 'c') }", "query parse error: Parse error at 1:8\nUnexpected `unexpected character '\\''`\n"],
    ['{ a(b: "c) }', "query parse error: Parse error at 1:8\nUnexpected `unterminated string value`\n"],
    ["query A { __typename } { __typename }", "Anonymous operations must be the only defined operation"],
    ["query A { __typename } query A { __typename }", "Operation names must be unique"],
    ["query A { __typename } query B { __typename }", "Operation not found"],
    ["fragment F on Query { __typename }", "Operation not found"],
    ["subscription { accountCollection { edges { cursor } } }", "Subscriptions are not supported"],
    ["{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }", "Found a cycle between fragments"],
    ["{ __typename } fragment F on Query { ...F }", "Found a cycle between fragments"],
    ["{ ...F }", "no fragment named F on type Query"],
    ["{ ...F } fragment F on Account { id }", "no fragment named F on type Query"],
    [
      "{ a: __typename a: accountCollection { edges { cursor } } }",
      "Fields `accountCollection` and `__typename` are different",
    ],
    [
      "{ accountCollection(first: 1) { edges { cursor } } accountCollection(first: 2) { edges { cursor } } }",
      "Two fields named `accountCollection` have different arguments",
    ],
    ["{ __typename @skip(if: true) }", "Selection set must not be empty"],
    ["{ __typename @nope }", "Unknown directive nope"],
    ["{ __typename @skip }", "Incorrect arguments to directive @skip"],
    ["{ __typename @include(unless: true) }", "Unknown argument to @include: unless"],
    ["query ($v: Boolean!) { __typename @skip(if: $v) }", 'Value for "if" in @skip directive is required'],
  ])("%s", async (query, message) => {
    expect(await endpoint.ask(query)).toEqual({ errors: [{ message }] });
  });

  test("variables have to be an object", async () => {
    for (const variables of [[], "x", 1, true]) {
      expect(await endpoint.ask("{ __typename }", { variables })).toEqual({
        errors: [{ message: "variables must be an object" }],
      });
    }
    expect(await endpoint.ask("{ __typename }", { variables: null })).toEqual({ data: { __typename: "Query" } });
  });

  test("an operation that has another name", async () => {
    expect(await endpoint.ask("query A { __typename }", { operationName: "B" })).toEqual({
      errors: [{ message: "Operation not found" }],
    });
    expect(await endpoint.ask("query A { __typename } query B { b: __typename }", { operationName: "B" })).toEqual({
      data: { b: "Query" },
    });
  });
});

describe("field by field", () => {
  test.each([
    ["{ nope }", 'Unknown field "nope" on type Query'],
    ["mutation { nope }", 'Unknown field "nope" on type Mutation'],
    ["{ accountCollection { nope } }", "unknown field in connection"],
    ["{ accountCollection { edges { nope } } }", "unknown field in edge"],
    ["{ accountCollection { pageInfo { nope } } }", "unknown field in pageInfo"],
    ["{ accountCollection { edges { node { nope } } } }", "Unknown field 'nope' on type 'Account'"],
    ["{ accountCollection(nope: 1) { edges { cursor } } }", 'Input contains extra keys ["nope"]'],
    [
      "{ accountCollection { edges { node { blogCollection(nope: 1) { edges { cursor } } } } } }",
      'Input contains extra keys ["nope"]',
    ],
    ["{ blogCollection { edges { node { owner(id: 1) { id } } } } }", 'Input contains extra keys ["id"]'],
    ['{ accountCollection(first: "1") { edges { cursor } } }', "Invalid input for Int type"],
    ["{ node { nodeId } }", "Invalid input for NonNull type"],
    [
      "{ accountCollection { edges { node { ...F } } } } fragment F on Blog { id }",
      "no fragment named F on type Account",
    ],
    ["{ accountCollection { edges { node { id id: email } } } }", "Fields `email` and `id` are different"],
  ])("%s", async (query, message) => {
    expect(await endpoint.ask(query)).toEqual({ data: null, errors: [{ message }] });
  });

  test("what is right is answered beside what is wrong", async () => {
    expect(
      await endpoint.ask(
        "{ nope a: accountCollection(first: 1) { edges { node { id } } } b: accountCollection { nope } }",
      ),
    ).toEqual({
      data: { a: { edges: [{ node: { id: 1 } }] } },
      errors: [{ message: 'Unknown field "nope" on type Query' }, { message: "unknown field in connection" }],
    });
  });
});
