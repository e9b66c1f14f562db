import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(
    "create table item (id int primary key); insert into item select generate_series(1, 10)",
  );
});
afterAll(() => endpoint.close());

type Connection = { pageInfo: Record<string, unknown>; edges: { cursor: string; node: { id: number } }[] };

async function page(
  paging: string,
): Promise<{ ids: number[]; next: unknown; previous: unknown; start: unknown; end: unknown }> {
  const { data, errors } = await endpoint.ask(`{
    itemCollection${paging} { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }
  }`);
  expect(errors).toBeUndefined();
  const { pageInfo, edges } = data?.["itemCollection"] as Connection;
  return {
    ids: edges.map((edge) => edge.node.id),
    next: pageInfo["hasNextPage"],
    previous: pageInfo["hasPreviousPage"],
    start: pageInfo["startCursor"],
    end: pageInfo["endCursor"],
  };
}

const cursor = (id: number): string => Buffer.from(`[${id}]`).toString("base64");

describe("a page", () => {
  test.each([
    ["(first: 5)", [1, 2, 3, 4, 5], true, false],
    [`(first: 5, after: "${cursor(2)}")`, [3, 4, 5, 6, 7], true, true],
    [`(first: 5, after: "${cursor(7)}")`, [8, 9, 10], false, true],
    ["(last: 5)", [6, 7, 8, 9, 10], false, true],
    [`(last: 5, before: "${cursor(7)}")`, [2, 3, 4, 5, 6], true, true],
    [`(last: 5, before: "${cursor(2)}")`, [1], true, false],
    [`(before: "${cursor(4)}")`, [1, 2, 3], true, false],
    ["(first: 2, offset: 0)", [1, 2], true, false],
    ["(first: 2, offset: 1)", [2, 3], true, true],
    ["(first: 2, offset: 8)", [9, 10], false, true],
    [`(first: 2, offset: 3, after: "${cursor(2)}")`, [6, 7], true, true],
    ["(first: 20)", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false, false],
    ["(after: null, before: null)", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false, false],
  ])("%s holds %j", async (paging, ids, next, previous) => {
    expect(await page(paging)).toEqual({
      ids,
      next,
      previous,
      start: cursor(ids[0] ?? 0),
      end: cursor(ids.at(-1) ?? 0),
    });
  });

  test("without rows has no cursors", async () => {
    expect(await page("(filter: {id: {gt: 99}})")).toEqual({
      ids: [],
      next: false,
      previous: false,
      start: null,
      end: null,
    });
  });

  test("of no rows tells that rows follow", async () => {
    expect(await page("(first: 0)")).toEqual({ ids: [], next: true, previous: false, start: null, end: null });
  });
});

test.each([
  ["(first: 1, last: 1)", 'only one of "first" and "last" may be provided'],
  [`(before: "${cursor(1)}", after: "${cursor(2)}")`, 'only one of "before" and "after" may be provided'],
  [`(first: 1, before: "${cursor(1)}")`, '"first" may only be used with "after"'],
  [`(last: 1, after: "${cursor(1)}")`, '"last" may only be used with "before"'],
  ["(last: 1, offset: 1)", '"offset" may only be used with "first" and "after"'],
  [`(before: "${cursor(1)}", offset: 1)`, '"offset" may only be used with "first" and "after"'],
  ["(first: -1)", "`first` must be an unsigned integer"],
  ["(last: -1)", "`last` must be an unsigned integer"],
  ["(offset: -1)", "`offset` must be an unsigned integer"],
  ['(after: "?")', "Failed to decode cursor, error 1"],
  ['(after: "//4=")', "Failed to decode cursor, error 2"],
  [`(after: "${Buffer.from("[1").toString("base64")}")`, "Failed to decode cursor, error 3"],
  [`(after: "${Buffer.from("{}").toString("base64")}")`, "Failed to decode cursor, error 4"],
  [`(after: "${Buffer.from("[1, 2]").toString("base64")}")`, "orderBy clause incompatible with pagination cursor"],
])("refuses %s", async (paging, message) => {
  expect(await endpoint.ask(`{ itemCollection${paging} { edges { cursor } } }`)).toEqual({
    data: null,
    errors: [{ message }],
  });
});
