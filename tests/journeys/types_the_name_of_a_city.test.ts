import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../support/builders/a_property.ts";
import { startTestStack } from "../support/stack.ts";
import type { TestStack } from "../support/stack.ts";

type Found = { readonly city: string; readonly properties: number; readonly box: Readonly<Record<string, number>> };

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
  const address = { city: "Évora", country: "PT" };
  for (const title of ["One", "Two"]) await aProperty(stack, { title, address });
}, 60_000);
afterAll(() => stack.stop());

async function asVisitor(path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const { api_url, publishable_key } = stack.status;
  const response = await fetch(`${api_url}${path}`, {
    headers: { apikey: publishable_key, "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

test("a visitor types a city wrongly, picks it, and sees what is in it", async () => {
  const { json } = await asVisitor("/rest/v1/rpc/suggest_places", { query: "evorra" });
  const [evora] = json as [Found];
  expect(evora).toMatchObject({ kind: "city", city: "Évora", country: "PT", country_name: "Portugal", properties: 2 });

  const { json: found } = await asVisitor("/rest/v1/rpc/search_properties", evora.box);
  expect(found).toMatchObject({ total_estimate: 2 });
});

test("a cache may keep suggestions: they are read by GET too", async () => {
  const { json } = await asVisitor("/rest/v1/rpc/suggest_places?query=evorra&page_size=1");
  expect(json).toMatchObject([{ city: "Évora" }]);
  const { json: popular } = await asVisitor("/rest/v1/rpc/popular_cities?country=PT");
  expect(popular).toMatchObject([{ city: "Évora", properties: 2 }]);
});

test("the same by GraphQL", async () => {
  const { json } = await asVisitor("/graphql/v1", {
    query: '{ suggestPlaces(query: "Évor") popularCities(pageSize: 1) }',
  });
  const { data } = json as { data: { suggestPlaces: string; popularCities: string } };
  expect(JSON.parse(data.suggestPlaces)).toMatchObject([{ city: "Évora" }]);
  expect(JSON.parse(data.popularCities)).toMatchObject([{ city: "Évora", properties: 2 }]);
});

test("what is asked wrongly is refused with its code", async () => {
  for (const body of [{ query: "x".repeat(201) }, { query: "x", page_size: 51 }]) {
    const { status, json } = await asVisitor("/rest/v1/rpc/suggest_places", body);
    expect([status, json]).toMatchObject([400, { code: "RV001" }]);
  }
});
