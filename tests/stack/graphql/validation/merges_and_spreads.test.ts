import { afterAll, beforeAll, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(blogSchema);
});
afterAll(() => endpoint.close());

const first = "first: 1";

test("aliases name every level", async () => {
  expect(
    (
      await endpoint.ask(
        `{ all: accountCollection(${first}) { rows: edges { at: cursor it: node { number: id kind: __typename } } info: pageInfo { more: hasNextPage } } }`,
      )
    ).data,
  ).toEqual({ all: { rows: [{ at: "WzFd", it: { number: 1, kind: "Account" } }], info: { more: true } } });
});

test("equal fields merge, at any depth", async () => {
  expect(
    (
      await endpoint.ask(`{
        accountCollection(${first}) { edges { node { id } } }
        accountCollection(${first}) { edges { node { email } cursor } }
        ...Rest
      }
      fragment Rest on Query { accountCollection(${first}) { edges { node { ...Nick } } } }
      fragment Nick on Account { nick blogCollection(first: 1) { edges { node { id } } } blogCollection(first: 1) { edges { node { name } } } }`)
    ).data,
  ).toEqual({
    accountCollection: {
      edges: [
        {
          cursor: "WzFd",
          node: {
            id: 1,
            email: "ann@x.com",
            nick: "ann",
            blogCollection: { edges: [{ node: { id: 1, name: "Ann A" } }] },
          },
        },
      ],
    },
  });
});

test("fragments apply to exactly the type that they name", async () => {
  expect(
    (
      await endpoint.ask(
        `{ accountCollection(${first}) { edges { node { ... { id } ... on Account { email } ... on Blog { name } ... on Node { nodeId } } } } }`,
      )
    ).data,
  ).toEqual({ accountCollection: { edges: [{ node: { id: 1, email: "ann@x.com" } }] } });
});

test("@skip and @include, with literals and variables", async () => {
  const query = `query ($yes: Boolean!, $no: Boolean!) {
    accountCollection(${first}) { edges { node {
      a: id @skip(if: $yes) b: id @skip(if: $no) c: id @include(if: $yes) d: id @include(if: $no) e: id @skip(if: false) @include(if: true)
      ... @include(if: $no) { f: id } ...F @skip(if: $yes) ...G @include(if: $yes)
    } } }
  } fragment F on Account { g: id } fragment G on Account { h: id }`;
  expect((await endpoint.ask(query, { variables: { yes: true, no: false } })).data).toEqual({
    accountCollection: { edges: [{ node: { b: 1, c: 1, e: 1, h: 1 } }] },
  });
});

test("more than fifty fields of one row", async () => {
  const fields = Array.from({ length: 120 }, (_, number) => `f${number}: id`).join(" ");
  const { data } = await endpoint.ask(`{ accountCollection(${first}) { edges { node { ${fields} } } } }`);
  const { edges } = data?.["accountCollection"] as { edges: { node: Record<string, number> }[] };
  expect(Object.keys(edges[0]?.node ?? {})).toHaveLength(120);
});

test("__typename of every object", async () => {
  expect(
    (
      await endpoint.ask(
        `{ __typename accountCollection(${first}) { __typename pageInfo { __typename } edges { __typename node { __typename } } } }`,
      )
    ).data,
  ).toEqual({
    __typename: "Query",
    accountCollection: {
      __typename: "AccountConnection",
      pageInfo: { __typename: "PageInfo" },
      edges: [{ __typename: "AccountEdge", node: { __typename: "Account" } }],
    },
  });
});

test("variables take their defaults when they are not given", async () => {
  const query = "query ($first: Int = 2) { accountCollection(first: $first) { edges { node { id } } } }";
  const count = async (variables: unknown): Promise<number> =>
    ((await endpoint.ask(query, { variables })).data?.["accountCollection"] as { edges: unknown[] }).edges.length;
  expect([await count({}), await count({ first: 1 }), await count({ first: null })]).toEqual([2, 1, 3]);
});
