import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(
    "create table item (id int primary key); insert into item select generate_series(1, 100)",
  );
});
afterAll(() => endpoint.close());

async function rows(paging = ""): Promise<number> {
  const { data } = await endpoint.ask(`{ itemCollection${paging} { edges { node { id } } } }`);
  return (data?.["itemCollection"] as { edges: unknown[] }).edges.length;
}

test("a page has 30 rows unless a directive says otherwise, and the table's overrides the schema's", async () => {
  expect(await rows()).toBe(30);
  expect(await rows("(first: 31)")).toBe(30);
  expect(await rows("(last: 99)")).toBe(30);
  await endpoint.sql.unsafe(`comment on schema public is '@graphql({"max_rows": 40})'`);
  expect(await rows("(first: 99)")).toBe(40);
  await endpoint.sql.unsafe(`comment on table item is '@graphql({"max_rows": 7})'`);
  expect(await rows()).toBe(7);
  expect(await rows("(first: 3)")).toBe(3);
});
