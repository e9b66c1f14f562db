import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create table item (id int primary key, name text);
    insert into item values (1, 'a'), (2, 'b'), (3, 'c'), (4, null);
    create table odd ("and" int, "or" int, "not" int, primary key ("and"));
    insert into odd values (1, 1, 1), (2, 2, 2);
  `);
});
afterAll(() => endpoint.close());

async function ids(filter: string): Promise<number[]> {
  const { data, errors } = await endpoint.ask(`{ itemCollection(filter: ${filter}) { edges { node { id } } } }`);
  expect(errors).toBeUndefined();
  return (data?.["itemCollection"] as { edges: { node: { id: number } }[] }).edges.map((edge) => edge.node.id);
}

test.each([
  ["{and: [{id: {gt: 1}}, {id: {lt: 4}}]}", [2, 3]],
  ['{or: [{id: {eq: 1}}, {name: {eq: "c"}}]}', [1, 3]],
  ["{not: {id: {eq: 1}}}", [2, 3, 4]],
  ['{not: {id: {gt: 1}, name: {eq: "b"}}}', [1, 3]],
  ["{id: {gt: 1}, or: [{id: {eq: 1}}, {id: {eq: 2}}]}", [2]],
  ['{or: [{id: {eq: 1}, name: {eq: "z"}}, {not: {or: [{id: {lt: 3}}, {id: {eq: 3}}]}}]}', [4]],
  ["{and: {id: {eq: 2}}}", [2]],
  ["{or: {id: {eq: 2}}}", [2]],
  ["{and: []}", [1, 2, 3, 4]],
  ["{or: []}", [1, 2, 3, 4]],
  ["{or: [{}]}", [1, 2, 3, 4]],
  ["{not: {}}", [1, 2, 3, 4]],
  ["{and: [{}, {id: {eq: 3}}]}", [3]],
  ["{id: {gt: 1, lt: 3}}", [2]],
])("%s finds %j", async (filter, expected) => {
  expect(await ids(filter)).toEqual(expected);
});

test("a nodeId is a filter", async () => {
  const nodeId = Buffer.from('["public", "item", 3]').toString("base64");
  expect(await ids(`{nodeId: {eq: "${nodeId}"}}`)).toEqual([3]);
  expect(await ids(`{not: {nodeId: {eq: "${nodeId}"}}}`)).toEqual([1, 2, 4]);
  const other = Buffer.from('["public", "odd", 3]').toString("base64");
  expect(await endpoint.errors(`{ itemCollection(filter: {nodeId: {eq: "${other}"}}) { edges { cursor } } }`)).toEqual([
    "nodeId belongs to a different collection",
  ]);
});

test("columns named like compound filters keep their names", async () => {
  const { data } = await endpoint.ask(
    "{ oddCollection(filter: {and: {eq: 2}, or: {eq: 2}, not: {eq: 2}}) { edges { node { and or not } } } }",
  );
  expect(data).toEqual({ oddCollection: { edges: [{ node: { and: 2, or: 2, not: 2 } }] } });
});
