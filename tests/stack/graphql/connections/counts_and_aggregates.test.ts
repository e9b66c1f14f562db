import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"introspection": true})';
    create table maker (id int primary key, name text not null);
    create table product (
      id int primary key, maker_id int references maker (id), name varchar(20) not null, price numeric not null, stock int not null,
      weight float8, sold_on date, ok bool, code uuid
    );
    insert into maker values (1, 'one'), (2, 'two');
    insert into product values
      (1, 1, 'Widget', 9.99, 100, 1.5, '2026-01-02', true, null), (2, 1, 'Gadget', 19.99, 50, 2, '2026-01-01', false, null),
      (3, null, 'Gizmo', 29.99, 25, null, null, null, null);
  `);
});
afterAll(() => endpoint.close());

test("neither is there until a directive asks for it", async () => {
  expect(await endpoint.ask("{ productCollection { totalCount } }")).toEqual({
    data: null,
    errors: [{ message: "unknown field in connection" }],
  });
  expect(await endpoint.errors("{ productCollection { aggregate { count } } }")).toEqual([
    "enable the aggregate directive to use aggregates",
  ]);
});

test("both ignore the page and follow the filter", async () => {
  await endpoint.sql.unsafe(
    `comment on table product is '@graphql({"totalCount": {"enabled": true}, "aggregate": {"enabled": true}})'`,
  );
  expect(
    await endpoint.ask(`{
      productCollection(first: 1, filter: {stock: {gt: 30}}) { totalCount aggregate { count __typename } edges { node { id } } }
    }`),
  ).toEqual({
    data: {
      productCollection: {
        totalCount: 2,
        aggregate: { count: 2, __typename: "productAggregate" },
        edges: [{ node: { id: 1 } }],
      },
    },
  });
});

test("sum, avg, min and max of what can be summed and compared", async () => {
  const { data } = await endpoint.ask(`{
    productCollection { aggregate {
      sum { stock price weight } avg { stock price } min { name price sold_on weight ok: stock } max { name sold_on }
    } }
  }`);
  expect(data).toEqual({
    productCollection: {
      aggregate: {
        sum: { stock: 175, price: 59.97, weight: 3.5 },
        avg: { stock: 58.333333333333336, price: 19.99 },
        min: { name: "Gadget", price: 9.99, sold_on: "2026-01-01", weight: 1.5, ok: 25 },
        max: { name: "Widget", sold_on: "2026-01-02" },
      },
    },
  });
});

test("of no rows are null, and count is 0", async () => {
  const { data } = await endpoint.ask(
    "{ productCollection(filter: {id: {gt: 9}}) { totalCount aggregate { count sum { stock } max { name } } } }",
  );
  expect(data).toEqual({
    productCollection: { totalCount: 0, aggregate: { count: 0, sum: { stock: null }, max: { name: null } } },
  });
});

test("over related rows", async () => {
  const { data } = await endpoint.ask(
    "{ makerCollection { edges { node { name productCollection { aggregate { count sum { stock } } } } } } }",
  );
  expect(data).toEqual({
    makerCollection: {
      edges: [
        { node: { name: "one", productCollection: { aggregate: { count: 2, sum: { stock: 150 } } } } },
        { node: { name: "two", productCollection: { aggregate: { count: 0, sum: { stock: null } } } } },
      ],
    },
  });
});

test("types: integers sum to BigInt, averages are BigFloat, uuid has neither min nor max", async () => {
  const fields = async (type: string): Promise<unknown> => {
    const { data } = await endpoint.ask(`{ __type(name: "${type}") { fields { name type { name } } } }`);
    const { fields } = data?.["__type"] as { fields: { name: string; type: { name: string } }[] };
    return Object.fromEntries(fields.map((field) => [field.name, field.type.name]));
  };
  expect(await fields("productSumAggregateResult")).toEqual({
    id: "BigInt",
    maker_id: "BigInt",
    price: "BigFloat",
    stock: "BigInt",
    weight: "BigFloat",
  });
  expect(await fields("productAvgAggregateResult")).toEqual({
    id: "BigFloat",
    maker_id: "BigFloat",
    price: "BigFloat",
    stock: "BigFloat",
    weight: "BigFloat",
  });
  expect(await fields("productMinAggregateResult")).toEqual({
    id: "Int",
    maker_id: "Int",
    name: "String",
    price: "BigFloat",
    stock: "Int",
    weight: "BigFloat",
    sold_on: "Date",
    ok: "Boolean",
  });
});

test.each([
  ["{ productCollection { aggregate { nope } } }", 'Unknown field "nope" selected on type "productAggregate"'],
  [
    "{ productCollection { aggregate { sum { name } } } }",
    'Unknown or invalid field "name" selected on type "productSumAggregateResult"',
  ],
])("refuses %s", async (query, message) => {
  expect(await endpoint.errors(query)).toEqual([message]);
});
