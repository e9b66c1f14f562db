import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create type mood as enum ('calm', 'wild');
    create table item (id int primary key, tags text[], numbers int[], limited varchar(3)[], moods mood[], bigs bigint[]);
    insert into item values
      (1, '{"a","b"}', '{1,2}', '{abc}', '{calm}', '{9007199254740993}'), (2, '{"b, c", "say \\"x\\\\"}', '{2}', '{}', '{}', null), (3, null, null, null, null, null);
  `);
});
afterAll(() => endpoint.close());

async function ids(filter: string): Promise<number[]> {
  const { data, errors } = await endpoint.ask(`{ itemCollection(filter: ${filter}) { edges { node { id } } } }`);
  expect(errors).toBeUndefined();
  return (data?.["itemCollection"] as { edges: { node: { id: number } }[] }).edges.map((edge) => edge.node.id);
}

test.each([
  ['{tags: {contains: ["a"]}}', [1]],
  ['{tags: {contains: "a"}}', [1]],
  ['{tags: {containedBy: ["a", "b", "c"]}}', [1]],
  ['{tags: {overlaps: ["b", "z"]}}', [1]],
  ['{tags: {eq: ["b, c", "say \\"x\\\\"]}}', [2]],
  ["{tags: {is: NULL}}", [3]],
  ["{numbers: {contains: [2]}}", [1, 2]],
  ["{numbers: {eq: [2]}}", [2]],
  ['{limited: {contains: ["abc"]}}', [1]],
  ['{bigs: {contains: ["9007199254740993"]}}', [1]],
])("%s finds %j", async (filter, expected) => {
  expect(await ids(filter)).toEqual(expected);
});

test("lists of enums can't be filtered", async () => {
  expect(await endpoint.errors("{ itemCollection(filter: {moods: {is: NULL}}) { edges { cursor } } }")).toEqual([
    'Input for type itemFilter contains extra keys ["moods"]',
  ]);
});

test("null elements are refused, other lists' elements checked", async () => {
  expect(await endpoint.errors("{ itemCollection(filter: {tags: {contains: [null]}}) { edges { cursor } } }")).toEqual([
    "Invalid input for NonNull type",
  ]);
  expect(
    await endpoint.errors('{ itemCollection(filter: {numbers: {contains: ["1"]}}) { edges { cursor } } }'),
  ).toEqual(["Invalid input for Int type"]);
});
