import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create table item (id int primary key, score int, label text, tags text[], extra jsonb);
    insert into item values (1, 10, 'b', null, null), (2, null, 'a', null, null), (3, 20, 'b', null, null), (4, null, 'a', null, null);
  `);
});
afterAll(() => endpoint.close());

type Edges = { edges: { cursor: string; node: { id: number } }[] };

async function ids(paging: string): Promise<number[]> {
  const { data, errors } = await endpoint.ask(`{ itemCollection(${paging}) { edges { cursor node { id } } } }`);
  expect(errors).toBeUndefined();
  return (data?.["itemCollection"] as Edges).edges.map((edge) => edge.node.id);
}

const cursor = (values: string): string => Buffer.from(values).toString("base64");

test.each([
  ["orderBy: [{score: AscNullsFirst}]", [2, 4, 1, 3]],
  ["orderBy: [{score: AscNullsLast}]", [1, 3, 2, 4]],
  ["orderBy: [{score: DescNullsFirst}]", [2, 4, 3, 1]],
  ["orderBy: [{score: DescNullsLast}]", [3, 1, 2, 4]],
  ["orderBy: {score: DescNullsLast}", [3, 1, 2, 4]],
  ["orderBy: [{label: AscNullsLast}, {id: DescNullsLast}]", [4, 2, 3, 1]],
  ["orderBy: [{label: null}, {score: null}]", [1, 2, 3, 4]],
  ["orderBy: null", [1, 2, 3, 4]],
])("%s", async (order, expected) => {
  expect(await ids(order)).toEqual(expected);
});

test.each([
  ["AscNullsLast", "[20, 3]", "after", [2, 4]],
  ["AscNullsLast", "[null, 2]", "after", [4]],
  ["DescNullsLast", "[10, 1]", "after", [2, 4]],
  ["AscNullsFirst", "[null, 2]", "after", [4, 1, 3]],
  ["AscNullsFirst", "[10, 1]", "before", [2, 4]],
  ["DescNullsFirst", "[null, 4]", "after", [3, 1]],
  ["AscNullsLast", "[null, 4]", "before", [1, 3, 2]],
])("pages past nulls: %s %s %s", async (direction, at, way, expected) => {
  expect(await ids(`orderBy: [{score: ${direction}}], ${way}: "${cursor(at)}"`)).toEqual(expected);
});

test("a cursor holds the values of the order, then the key", async () => {
  const { data } = await endpoint.ask(
    "{ itemCollection(first: 1, orderBy: [{label: DescNullsLast}]) { edges { cursor } } }",
  );
  expect((data?.["itemCollection"] as Edges).edges[0]?.cursor).toBe(cursor('["b", 1]'));
});

test("lists and JSON have no order", async () => {
  expect(await endpoint.errors("{ itemCollection(orderBy: [{tags: AscNullsLast}]) { edges { cursor } } }")).toEqual([
    'Input for type itemOrderBy contains extra keys ["tags"]',
  ]);
  expect(await endpoint.errors("{ itemCollection(orderBy: [{extra: AscNullsLast}]) { edges { cursor } } }")).toEqual([
    'Input for type itemOrderBy contains extra keys ["extra"]',
  ]);
  expect(await endpoint.errors("{ itemCollection(orderBy: [{id: Up}]) { edges { cursor } } }")).toEqual([
    "Invalid input for OrderByDirection type",
  ]);
});

test.each([
  ["first: 2, orderBy: [{score: AscNullsLast}]", [1, 3], "[20, 3]"],
  ["last: 2, orderBy: [{score: AscNullsLast}]", [2, 4], "[null, 4]"],
  ["first: 3", [1, 2, 3], "[3]"],
])("%s keeps its order beside an endCursor", async (paging, expected, end) => {
  const { data } = await endpoint.ask(
    `{ itemCollection(${paging}) { pageInfo { endCursor } edges { cursor node { id } } } }`,
  );
  const page = data?.["itemCollection"] as Edges & { pageInfo: { endCursor: string } };
  expect(page.edges.map((edge) => edge.node.id)).toEqual(expected);
  expect(page.pageInfo.endCursor).toBe(cursor(end));
});
