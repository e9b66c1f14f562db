import { afterAll, beforeAll, expect, test } from "vitest";

import { ask, askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

let it: StackWorld;
beforeAll(async () => {
  it = await startStackWorld();
});
afterAll(() => it?.stack.stop());

const criteria = JSON.stringify({ query: "evora", adults: 2, property_types: ["house"] });

test("a person saves a search, renames and mutes it, sees it on the own profile, and deletes it", async () => {
  const guest = it.world.id["guest"] ?? "";
  const asks = <Data>(query: string, variables = {}) => askFor<Data>(it.stack.status, guest, query, variables);
  const { saveSearch: saved } = await asks<{ saveSearch: { id: string; criteria: string; alerts: boolean } }>(
    `mutation ($criteria: JSON!) { saveSearch(name: "Houses", criteria: $criteria, alerts: false) { id criteria alerts } }`,
    { criteria },
  );
  expect(saved.alerts).toBe(false);
  expect(JSON.parse(saved.criteria)).toEqual(JSON.parse(criteria));

  const renamed = await asks(
    `mutation ($id: UUID!) { updateSavedSearchCollection(
      set: {name: "Small houses", alerts: true}, filter: {id: {eq: $id}}) { affectedCount } }`,
    { id: saved.id },
  );
  expect(renamed).toEqual({ updateSavedSearchCollection: { affectedCount: 1 } });
  const { savedSearchCollection: mine } = await asks<{
    savedSearchCollection: { edges: { node: { name: string; person: { displayName: string } } }[] };
  }>("{ savedSearchCollection { edges { node { name person { displayName } } } } }");
  expect(mine.edges.map(({ node }) => node)).toContainEqual({ name: "Small houses", person: { displayName: "guest" } });

  const deleted = await asks(
    "mutation ($id: UUID!) { deleteFromSavedSearchCollection(filter: {id: {eq: $id}}) { affectedCount } }",
    { id: saved.id },
  );
  expect(deleted).toEqual({ deleteFromSavedSearchCollection: { affectedCount: 1 } });
});

test("what is wrong with criteria is said by name", async () => {
  const refused = await ask(it.stack.status, null, `{ searchFacets(criteria: "{\\"colour\\": 1}") }`);
  expect(refused.errors?.[0]?.message).toMatch(/criteria are not valid/);
  const visitor = await ask(it.stack.status, null, `mutation { saveSearch(name: "x", criteria: "{}") { id } }`);
  expect(visitor.errors).toBeDefined();
});

test("a visitor asks for facets and clusters, over GraphQL and REST alike", async () => {
  const { status } = it.stack;
  const answer = await askFor<{ searchFacets: string; searchClusters: string }>(
    status,
    null,
    "query ($criteria: JSON!) { searchFacets(criteria: $criteria) searchClusters(criteria: $criteria, maxClusters: 3) }",
    { criteria },
  );
  for (const [door, more, graphql] of [
    ["search_facets", {}, answer.searchFacets],
    ["search_clusters", { max_clusters: 3 }, answer.searchClusters],
  ] as const) {
    const response = await fetch(`${status.api_url}/rest/v1/rpc/${door}`, {
      method: "POST",
      headers: { apikey: status.publishable_key, "content-type": "application/json" },
      body: JSON.stringify({ criteria: JSON.parse(criteria), ...more }),
    });
    expect(response.status).toBe(200);
    const rest = await response.json();
    expect(rest).toEqual(JSON.parse(graphql));
    expect(rest.total).toBeGreaterThan(0);
  }
});
