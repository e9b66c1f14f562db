import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create type mood as enum ('calm');
    create type pair as (a int, b int);
    create table account (id int primary key);
    create function returns_record() returns record stable language sql as $$ select 1, 2 $$;
    create function returns_table() returns table (a int, b int) stable language sql as $$ select 1, 2 $$;
    create function returns_rows_of_int() returns setof int stable language sql as $$ select 1 $$;
    create function returns_void() returns void stable language sql as $$ $$;
    create function returns_trigger() returns trigger language plpgsql as $$ begin return new; end $$;
    create function returns_enum() returns mood stable language sql as $$ select 'calm'::mood $$;
    create function returns_enums() returns mood[] stable language sql as $$ select array['calm'::mood] $$;
    create function returns_pair() returns pair stable language sql as $$ select 1, 2 $$;
    create function takes_enum(m mood) returns int stable language sql as $$ select 1 $$;
    create function takes_pair(p pair) returns int stable language sql as $$ select 1 $$;
    create function takes_row(a account, n int) returns int stable language sql as $$ select 1 $$;
    create function nameless(int) returns int stable language sql as $$ select 1 $$;
    create function many(variadic numbers int[]) returns int stable language sql as $$ select 1 $$;
    create function twice() returns int stable language sql as $$ select 1 $$;
    create function twice(n int) returns int stable language sql as $$ select 1 $$;
    create function "odd name"() returns int stable language sql as $$ select 1 $$;
    create function anything(x anyelement) returns int stable language sql as $$ select 1 $$;
    create procedure proceeds() language sql as $$ $$;
    create aggregate totals (int) (sfunc = int4pl, stype = int);
    create function extensions.hidden() returns int stable language sql as $$ select 1 $$;
    create function kept() returns int stable language sql as $$ select 1 $$;
    comment on schema public is '@graphql({"introspection": true})';
  `);
});
afterAll(() => endpoint.close());

test("what GraphQL has no shape for, and what belongs to the platform", async () => {
  const { data } = await endpoint.ask(
    '{ q: __type(name: "Query") { fields { name } } m: __type(name: "Mutation") { fields { name } } }',
  );
  const names = (type: unknown): string[] => (type as { fields: { name: string }[] }).fields.map((field) => field.name);
  expect(names(data?.["q"])).toEqual(["accountByPk", "accountCollection", "kept", "node"]);
  expect(names(data?.["m"])).toEqual([
    "deleteFromaccountCollection",
    "insertIntoaccountCollection",
    "updateaccountCollection",
  ]);
});
