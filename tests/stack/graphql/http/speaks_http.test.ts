import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint("create table item (id int primary key)", { maxBodyBytes: 1_000 });
});
afterAll(() => endpoint.close());

async function post(body: string, method = "POST"): Promise<{ status: number; type: string | null; body: unknown }> {
  const request = new Request("http://x/graphql/v1", method === "POST" ? { method, body } : { method });
  const response = await endpoint.part.fetch(request, { role: "anon", claims: {} });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}

test("a request is an object of four keys, the answer is JSON with status 200, whatever went wrong in it", async () => {
  const type = "application/json; charset=utf-8";
  expect(
    await post('{"query": "{ __typename }", "variables": null, "operationName": null, "extensions": {"a": 1}}'),
  ).toEqual({
    status: 200,
    type,
    body: { data: { __typename: "Query" } },
  });
  expect(await post('{"query": "{ nope }"}')).toEqual({
    status: 200,
    type,
    body: { data: null, errors: [{ message: 'Unknown field "nope" on type Query' }] },
  });
});

test("what is no such object is refused as PostgREST refuses it", async () => {
  const invalid = { code: "PGRST102", details: null, hint: null, message: "Empty or invalid json" };
  for (const body of ["", "nope", "[]", "1"]) expect(await post(body)).toMatchObject({ status: 400, body: invalid });
  expect(await post('{"query": "{ __typename }", "nope": 1}')).toMatchObject({
    status: 404,
    body: { code: "PGRST202" },
  });
  expect(await post("", "GET")).toMatchObject({ status: 405 });
  expect(await post(JSON.stringify({ query: `{ ${"a".repeat(1_000)} }` }))).toMatchObject({ status: 413 });
});
