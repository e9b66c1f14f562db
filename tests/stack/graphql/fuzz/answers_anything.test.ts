import { afterAll, beforeAll, expect, test } from "vitest";

import { fuzzSchema } from "../../../../scripts/stack/graphql/fuzz/fuzz_schema.ts";
import { runFuzz } from "../../../../scripts/stack/graphql/fuzz/run_fuzz.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(fuzzSchema);
});
afterAll(() => endpoint.close());

test("documents that the schema allows, and spoiled ones, neither break nor leak", async () => {
  const report = await runFuzz({ databaseUrl: endpoint.url, config: endpoint.config, seed: 7, count: 150 });
  expect(report.faults).toEqual([]);
  expect(report.answered).toBeGreaterThan(50);
});

const deep = 20_000;
test.each([
  ["selections", `{ ${"a { ".repeat(deep)}`],
  ["closed selections", `{ ${"a { ".repeat(deep)} b ${"} ".repeat(deep)} }`],
  ["lists", `{ a(b: ${"[".repeat(deep)}${"]".repeat(deep)}) }`],
  ["objects", `{ accountCollection(filter: ${"{not: ".repeat(deep)}{}${"}".repeat(deep)}) { edges { cursor } } }`],
  ["inline fragments", `{ ${"... { ".repeat(deep)} __typename ${"} ".repeat(deep)} }`],
])("%s without end are refused", async (_, query) => {
  const { data, errors } = await endpoint.ask(query);
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
});

test("variables nested without end are refused", async () => {
  const body = `{"query": "query ($v: [String]) { accountCollection(filter: {tags: {eq: $v}}) { edges { cursor } } }", "variables": {"v": ${"[".repeat(deep)}${"]".repeat(deep)}}}`;
  const response = await endpoint.part.fetch(new Request("http://x/", { method: "POST", body }), {
    role: "anon",
    claims: {},
  });
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).toMatch(/"message"/);
});
