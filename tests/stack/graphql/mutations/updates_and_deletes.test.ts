import { afterAll, beforeEach, afterEach, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeEach(async () => {
  endpoint = await startEndpoint(`
    create table item (id int primary key, name text, rank int);
    create table part (id int primary key, item_id int references item (id) on delete cascade);
    insert into item values (1, 'a', 1), (2, 'b', 2), (3, 'c', 3);
    insert into part values (1, 1);
  `);
});
afterEach(() => endpoint.close());
afterAll(() => undefined);

const names = async (): Promise<unknown[]> =>
  (await endpoint.sql`select name from item order by id`).map((row) => row["name"]);

test("an update sets what is given in the rows that match", async () => {
  const { data } = await endpoint.ask(`mutation {
    updateitemCollection(set: {name: "z", rank: null}, filter: {id: {gt: 1}}, atMost: 2) {
      __typename affectedCount records { id name rank partCollection { edges { cursor } } }
    }
  }`);
  expect(data).toEqual({
    updateitemCollection: {
      __typename: "itemUpdateResponse",
      affectedCount: 2,
      records: [2, 3].map((id) => ({ id, name: "z", rank: null, partCollection: { edges: [] } })),
    },
  });
  expect(await names()).toEqual(["a", "z", "z"]);
});

test("a delete answers with the rows that are gone", async () => {
  const { data } = await endpoint.ask(
    "mutation { deleteFromitemCollection(filter: {id: {eq: 1}}) { __typename affectedCount records { id name partCollection { edges { node { id } } } } } }",
  );
  expect(data).toEqual({
    deleteFromitemCollection: {
      __typename: "itemDeleteResponse",
      affectedCount: 1,
      // What goes with the row goes after the statement's snapshot.
      records: [{ id: 1, name: "a", partCollection: { edges: [{ node: { id: 1 } }] } }],
    },
  });
  expect(await names()).toEqual(["b", "c"]);
});

test("no match is no error", async () => {
  expect(
    (
      await endpoint.ask(
        'mutation { updateitemCollection(set: {name: "z"}, filter: {id: {eq: 9}}) { affectedCount records { id } } }',
      )
    ).data,
  ).toEqual({
    updateitemCollection: { affectedCount: 0, records: [] },
  });
  expect(
    (
      await endpoint.ask(
        "mutation { deleteFromitemCollection(filter: {id: {eq: 9}}) { affectedCount records { id } } }",
      )
    ).data,
  ).toEqual({
    deleteFromitemCollection: { affectedCount: 0, records: [] },
  });
});

test("more rows than atMost, which is 1 unless it is given, change nothing", async () => {
  expect(await endpoint.ask('mutation { updateitemCollection(set: {name: "z"}) { affectedCount } }')).toEqual({
    data: null,
    errors: [{ message: "update impacts too many records" }],
  });
  expect(await endpoint.ask("mutation { deleteFromitemCollection(atMost: 2) { affectedCount } }")).toEqual({
    data: null,
    errors: [{ message: "delete impacts too many records" }],
  });
  expect(await names()).toEqual(["a", "b", "c"]);
  expect((await endpoint.ask("mutation { deleteFromitemCollection(atMost: 3) { affectedCount } }")).data).toEqual({
    deleteFromitemCollection: { affectedCount: 3 },
  });
});

test("an update has to set something", async () => {
  const message = "At least one mapping must be provided to set argument";
  expect(await endpoint.errors("mutation { updateitemCollection(set: {}) { affectedCount } }")).toEqual([message]);
  expect(
    await endpoint.errors("mutation ($n: String) { updateitemCollection(set: {name: $n}) { affectedCount } }"),
  ).toEqual([message]);
  expect(await endpoint.errors("mutation { updateitemCollection { affectedCount } }")).toEqual([
    "Invalid input for NonNull type",
  ]);
});

test("fields run one after the other, and the first that fails undoes all", async () => {
  const { data } = await endpoint.ask(`mutation {
    one: updateitemCollection(set: {name: "one"}, filter: {id: {eq: 1}}) { records { name } }
    two: updateitemCollection(set: {name: "two"}, filter: {name: {eq: "one"}}) { records { id name } }
    __typename
  }`);
  expect(data).toEqual({
    one: { records: [{ name: "one" }] },
    two: { records: [{ id: 1, name: "two" }] },
    __typename: "Mutation",
  });
  expect(
    await endpoint.ask(`mutation {
      one: deleteFromitemCollection(filter: {id: {eq: 3}}) { affectedCount }
      two: insertIntoitemCollection(objects: [{id: 1}]) { affectedCount }
    }`),
  ).toEqual({ data: null, errors: [{ message: 'duplicate key value violates unique constraint "item_pkey"' }] });
  expect(
    await endpoint.ask(
      "mutation { deleteFromitemCollection(filter: {id: {eq: 3}}) { affectedCount } nope { affectedCount } }",
    ),
  ).toEqual({ data: null, errors: [{ message: 'Unknown field "nope" on type Mutation' }] });
  expect(await names()).toEqual(["two", "b", "c"]);
});
