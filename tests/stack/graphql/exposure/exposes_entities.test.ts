import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"introspection": true})';
    create table plain (id int primary key, "bad name" text, ok text);
    create table keyless (id int);
    create table "bad-name" (id int primary key);
    create table "9lives" (id int primary key);
    create schema elsewhere;
    create table elsewhere.unseen (id int primary key, plain_id int references plain (id));
    create view seen as select id, ok from plain;
    create view undeclared as select * from plain;
    create view wrongly_declared as select id from plain;
    create materialized view kept as select id from plain;
    create table partitioned (id int primary key) partition by range (id);
    comment on view seen is '@graphql({"primary_key_columns": ["id"]})';
    comment on view wrongly_declared is '@graphql({"primary_key_columns": ["nope"]})';
    comment on materialized view kept is '@graphql({"primary_key_columns": ["id"]})';
    insert into plain values (1, 'b', 'o');
  `);
});
afterAll(() => endpoint.close());

test("relations with a key and a name that GraphQL can write", async () => {
  const { data } = await endpoint.ask('{ __type(name: "Query") { fields { name } } }');
  expect((data?.["__type"] as { fields: { name: string }[] }).fields.map((field) => field.name)).toEqual([
    "keptByPk",
    "keptCollection",
    "node",
    "plainByPk",
    "plainCollection",
    "seenByPk",
    "seenCollection",
  ]);
});

test("columns that GraphQL can't write, and relations from outside the search path, are left out", async () => {
  const { data } = await endpoint.ask(
    '{ __type(name: "plain") { fields { name } } i: __type(name: "plainInsertInput") { inputFields { name } } }',
  );
  expect(data).toEqual({
    __type: { fields: [{ name: "nodeId" }, { name: "id" }, { name: "ok" }] },
    i: { inputFields: [{ name: "id" }, { name: "ok" }] },
  });
});

test("a view with a declared key is read and written like a table", async () => {
  expect(
    (
      await endpoint.ask(
        'mutation { insertIntoseenCollection(objects: [{id: 2, ok: "n"}]) { records { nodeId id ok } } }',
      )
    ).data,
  ).toEqual({
    insertIntoseenCollection: {
      records: [{ nodeId: Buffer.from('["public", "seen", 2]').toString("base64"), id: 2, ok: "n" }],
    },
  });
  expect(
    (await endpoint.ask('mutation { updateseenCollection(set: {ok: "m"}, filter: {id: {eq: 2}}) { affectedCount } }'))
      .data,
  ).toEqual({
    updateseenCollection: { affectedCount: 1 },
  });
  expect(
    (await endpoint.ask("mutation { deleteFromseenCollection(filter: {id: {eq: 2}}) { affectedCount } }")).data,
  ).toEqual({
    deleteFromseenCollection: { affectedCount: 1 },
  });
  expect(
    (await endpoint.ask("{ seenCollection { pageInfo { startCursor } edges { node { ok } } } seenByPk(id: 1) { ok } }"))
      .data,
  ).toEqual({
    seenCollection: { pageInfo: { startCursor: "WzFd" }, edges: [{ node: { ok: "o" } }] },
    seenByPk: { ok: "o" },
  });
});

test("a comment declares keys where constraints can't", async () => {
  await endpoint.sql.unsafe(`comment on view seen is '@graphql({"primary_key_columns": ["id"], "foreign_keys": [{
    "local_name": "shown", "local_columns": ["id"], "foreign_name": "original", "foreign_schema": "public", "foreign_table": "plain", "foreign_columns": ["id"]
  }]})'`);
  expect(
    (
      await endpoint.ask(
        "{ seenCollection { edges { node { original { id } } } } plainCollection { edges { node { shown { edges { node { id } } } } } } }",
      )
    ).data,
  ).toEqual({
    seenCollection: { edges: [{ node: { original: { id: 1 } } }] },
    plainCollection: { edges: [{ node: { shown: { edges: [{ node: { id: 1 } }] } } }] },
  });
});
