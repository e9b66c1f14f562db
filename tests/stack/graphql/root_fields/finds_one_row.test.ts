import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
    create table account (id int primary key, email text);
    create table seat (row_name text, seat_number bigint, taken bool, primary key (row_name, seat_number));
    create table token (id uuid primary key);
    create table day (on_date date primary key);
    create table code (id varchar(4) primary key);
    insert into account values (1, 'a'), (2, null);
    insert into seat values ('A', 9007199254740993, true);
    insert into token values ('00000000-0000-0000-0000-000000000001');
  `);
});
afterAll(() => endpoint.close());

const id = (...parts: unknown[]): string =>
  Buffer.from(`[${parts.map((part) => JSON.stringify(part)).join(", ")}]`).toString("base64");

test("by key", async () => {
  expect(
    (
      await endpoint.ask(`{
        accountByPk(id: 1) { nodeId email __typename } none: accountByPk(id: 3) { email }
        seatByPk(rowName: "A", seatNumber: "9007199254740993") { taken seatNumber }
        tokenByPk(id: "00000000-0000-0000-0000-000000000001") { id }
      }`)
    ).data,
  ).toEqual({
    accountByPk: { nodeId: id("public", "account", 1), email: "a", __typename: "Account" },
    none: null,
    seatByPk: { taken: true, seatNumber: "9007199254740993" },
    tokenByPk: { id: "00000000-0000-0000-0000-000000000001" },
  });
});

test("only keys of integers, text and uuid have the field", async () => {
  const { data } = await endpoint.ask('{ __type(name: "Query") { fields { name } } }');
  const fields = (data?.["__type"] as { fields: { name: string }[] }).fields.map((field) => field.name);
  expect(fields).toEqual([
    "accountByPk",
    "accountCollection",
    "codeCollection",
    "dayCollection",
    "node",
    "seatByPk",
    "seatCollection",
    "tokenByPk",
    "tokenCollection",
  ]);
});

test("a key has to be whole", async () => {
  expect(await endpoint.errors('{ seatByPk(rowName: "A") { taken } }')).toEqual([
    "Missing primary key column(s): seat_number",
  ]);
  expect(await endpoint.errors("{ seatByPk { taken } }")).toEqual([
    "Missing primary key column(s): row_name, seat_number",
  ]);
  expect(await endpoint.errors("{ accountByPk(id: 1) { nope } }")).toEqual(['Unknown field "nope" on type Account']);
});

test("by nodeId, of whatever table", async () => {
  const query = `query ($id: ID!) { node(nodeId: $id) { nodeId ... on Account { email } ... on Seat { taken } __typename } }`;
  expect((await endpoint.ask(query, { variables: { id: id("public", "account", 1) } })).data).toEqual({
    node: { nodeId: id("public", "account", 1), email: "a", __typename: "Account" },
  });
  expect(
    (
      await endpoint.ask(query, {
        variables: { id: Buffer.from('["public", "seat", "A", 9007199254740993]').toString("base64") },
      })
    ).data,
  ).toEqual({
    node: {
      nodeId: Buffer.from('["public", "seat", "A", 9007199254740993]').toString("base64"),
      taken: true,
      __typename: "Seat",
    },
  });
  expect((await endpoint.ask(query, { variables: { id: id("public", "account", 9) } })).data).toEqual({ node: null });
});

test.each([
  ["?", "Invalid value passed to nodeId argument. Error 2"],
  ["//4=", "Invalid value passed to nodeId argument. Error 3"],
  [Buffer.from("[").toString("base64"), "Invalid value passed to nodeId argument. Error 4"],
  [id("public", "account"), "Invalid value passed to nodeId argument. Error 5"],
  [id(1, "account", 1), "Invalid value passed to nodeId argument. Error 6"],
  [id("public", 1, 1), "Invalid value passed to nodeId argument. Error 7"],
  [Buffer.from("{}").toString("base64"), "Invalid value passed to nodeId argument. Error 10"],
  [id("public", "nope", 1), "Collection referenced by nodeId did not match any known collection"],
  [id("pg_catalog", "pg_authid", 1), "Collection referenced by nodeId did not match any known collection"],
  [id("public", "account", 1, 2), "Primary key column count mismatch. Expected 1, provided 2"],
])("refuses nodeId %s", async (nodeId, message) => {
  expect(await endpoint.errors(`{ node(nodeId: "${nodeId}") { nodeId } }`)).toEqual([message]);
});
