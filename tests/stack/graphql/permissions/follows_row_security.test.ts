import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create table note (id int primary key, owner uuid not null, body text);
    alter table note enable row level security;
    create policy mine on note to authenticated using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
    comment on table note is '@graphql({"totalCount": {"enabled": true}})';
    insert into note values (1, '00000000-0000-0000-0000-000000000001', 'one'), (2, '00000000-0000-0000-0000-000000000002', 'two');
    create function claims() returns json stable language sql as $$ select current_setting('request.jwt.claims', true)::json $$;
    create function who() returns text stable language sql as $$ select current_user || ' ' || current_setting('request.method') || ' ' || current_setting('request.path') $$;
    create function header(name text) returns text stable language sql as $$ select current_setting('request.headers')::json ->> name $$;
  `);
});
afterAll(() => endpoint.close());

const one = { role: "authenticated", claims: { sub: "00000000-0000-0000-0000-000000000001", role: "authenticated" } };

test("rows are filtered, counted and written as the caller", async () => {
  expect(
    (await endpoint.ask("{ noteCollection { totalCount edges { node { body } } } noteByPk(id: 2) { body } }", one))
      .data,
  ).toEqual({
    noteCollection: { totalCount: 1, edges: [{ node: { body: "one" } }] },
    noteByPk: null,
  });
  expect(
    (await endpoint.ask('mutation { updatenoteCollection(set: {body: "x"}, atMost: 9) { records { id } } }', one)).data,
  ).toEqual({
    updatenoteCollection: { records: [{ id: 1 }] },
  });
  expect(
    await endpoint.ask(
      'mutation { insertIntonoteCollection(objects: [{id: 3, owner: "00000000-0000-0000-0000-000000000002"}]) { affectedCount } }',
      one,
    ),
  ).toEqual({
    data: null,
    errors: [{ message: 'new row violates row-level security policy for table "note"' }],
  });
});

test("the transaction is set as PostgREST sets it, and nothing stays behind", async () => {
  expect((await endpoint.ask('{ claims who header(name: "content-type") }', one)).data).toEqual({
    claims: JSON.stringify(one.claims),
    who: "authenticated POST /rpc/graphql",
    header: "application/json",
  });
  expect((await endpoint.ask("{ claims who }", { role: "anon", claims: { role: "anon" } })).data).toEqual({
    claims: '{"role":"anon"}',
    who: "anon POST /rpc/graphql",
  });
});
