import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Persona } from "../access/world.ts";
import { ask, askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

// The reviewer has reviewed the stay at the other host's; the other host has not, and the window is open.

const READERS = ["anon", "stranger", "guest", "host", "other_host", "co_host", "asker"] as const satisfies Persona[];

type Edges = { readonly edges: readonly { readonly node: { readonly id: string } }[] };

let it: StackWorld;
let secret: string;
beforeAll(async () => {
  it = await startStackWorld();
  secret = it.world.id["review_unanswered"] ?? "";
});
afterAll(() => it?.stack.stop());

const ids = ({ edges }: Edges): string[] => edges.map(({ node }) => node.id);

describe.each(READERS)("%s", (persona) => {
  const reads = <Data>(query: string, variables = {}): Promise<Data> =>
    askFor<Data>(it.stack.status, it.asker(persona), query, variables);

  test("does not find it in the collection, nor in the count, nor in the aggregate", async () => {
    const { reviewCollection: all } = await reads<{
      reviewCollection: Edges & { totalCount: number; aggregate: { count: number; sum: { overall: number } } };
    }>("{ reviewCollection { totalCount aggregate { count sum { overall } } edges { node { id } } } }");

    expect(ids(all)).not.toContain(secret);
    expect([all.totalCount, all.aggregate.count, all.aggregate.sum.overall]).toEqual([2, 2, 10]);
  });

  test("does not find it by a filter", async () => {
    const answers = await reads<Record<string, Edges & { totalCount: number }>>(
      `query ($id: UUID!, $property: UUID!) {
        byId: reviewCollection(filter: {id: {eq: $id}}) { totalCount edges { node { id } } }
        byProperty: reviewCollection(filter: {propertyId: {eq: $property}}) { totalCount edges { node { id } } }
        byText: reviewCollection(filter: {publishedAt: {gt: "2020-01-01"}, not: {overall: {eq: 0}}, propertyId: {eq: $property}}) {
          totalCount edges { node { id } } }
      }`,
      { id: secret, property: it.world.id["others"] },
    );

    for (const found of Object.values(answers)) expect(found).toEqual({ totalCount: 0, edges: [] });
  });

  test("does not find it by its key or its node", async () => {
    const nodeId = Buffer.from(JSON.stringify(["public", "reviews", secret]).replaceAll(",", ", ")).toString("base64");

    expect(
      await reads(`query ($id: UUID!, $nodeId: ID!) { reviewByPk(id: $id) { id } node(nodeId: $nodeId) { nodeId } }`, {
        id: secret,
        nodeId,
      }),
    ).toEqual({ reviewByPk: null, node: null });
  });

  test("does not find it through property, author or subject", async () => {
    const answers = await reads<Record<string, Record<string, Edges & { totalCount: number }>>>(
      `query ($property: UUID!, $author: UUID!, $subject: UUID!) {
        property: propertyByPk(id: $property) { reviews { totalCount edges { node { id } } } }
        author: profileByPk(id: $author) { reviewsWritten { totalCount edges { node { id } } } }
        subject: profileByPk(id: $subject) { reviewsReceived { totalCount edges { node { id } } } }
      }`,
      {
        property: it.world.id["others"],
        author: it.world.id["reviewer"],
        subject: it.world.id["other_host"],
      },
    );

    for (const found of Object.values(answers).flatMap((row) => Object.values(row))) {
      expect(found).toEqual({ totalCount: 0, edges: [] });
    }
  });

  test("is not told of it by the property's rating", async () => {
    const { propertyByPk } = await reads<{ propertyByPk: unknown }>(
      "query ($id: UUID!) { propertyByPk(id: $id) { ratingCount ratingAverage } }",
      { id: it.world.id["others"] },
    );

    expect(propertyByPk).toEqual({ ratingCount: 0, ratingAverage: null });
  });

  test("can not change it", async () => {
    const { data, errors } = await ask<{ updateReviewCollection: { affectedCount: number } }>(
      it.stack.status,
      it.asker(persona),
      `mutation ($id: UUID!) { updateReviewCollection(set: {overall: 1}, filter: {id: {eq: $id}}) { affectedCount } }`,
      { id: secret },
    );

    if (persona === "anon") expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining("Unknown")]);
    else expect(data?.updateReviewCollection.affectedCount).toBe(0);
  });
});

test("its author reads it, and may mend it", async () => {
  const { updateReviewCollection: changed } = await askFor<{
    updateReviewCollection: { records: { comment: string; property: { title: string } }[] };
  }>(
    it.stack.status,
    it.world.id["reviewer"] ?? "",
    `mutation ($id: UUID!) {
      updateReviewCollection(set: {comment: "Better words."}, filter: {id: {eq: $id}}) { records { comment property { title } } }
    }`,
    { id: secret },
  );

  expect(changed.records).toEqual([{ comment: "Better words.", property: { title: "House by the aqueduct" } }]);
});

test("everybody reads it once its window has ended, although no job has run", async () => {
  await it.stack
    .sql`select private.set_clock(published_at + interval '1 second') from public.reviews where id = ${secret}`;

  const { reviewByPk } = await askFor<{ reviewByPk: unknown }>(
    it.stack.status,
    null,
    "query ($id: UUID!) { reviewByPk(id: $id) { overall author { displayName } } }",
    { id: secret },
  );

  expect(reviewByPk).toEqual({ overall: 5, author: { displayName: "reviewer" } });
});
