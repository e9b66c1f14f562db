import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
    create type mood as enum ('calm');
    create table account (id serial primary key, first_name text, last_name text, boss_id int);
    insert into account (first_name, last_name, boss_id) values ('Ann', 'One', null), ('Bob', 'Two', 1);
    create view named as select id, first_name from account;
    comment on view named is '@graphql({"primary_key_columns": ["id"]})';
    create function _full_name(rec account) returns text immutable language sql as $$ select rec.first_name || ' ' || rec.last_name $$;
    create function letters(rec account) returns text[] immutable language sql as $$ select string_to_array(rec.first_name, null) $$;
    create function big(rec account) returns bigint immutable language sql as $$ select 9007199254740993 $$;
    create function boss(rec account) returns account stable language sql as $$ select * from account where id = rec.boss_id $$;
    create function first_team(rec account) returns setof account rows 1 stable language sql as $$ select * from account where boss_id = rec.id limit 1 $$;
    create function team(rec account) returns setof account stable language sql as $$ select * from account where boss_id = rec.id $$;
    create function named_as(rec account) returns named stable language sql as $$ select * from named where id = rec.id $$;
    create function feeling(rec account) returns mood immutable language sql as $$ select 'calm'::mood $$;
    create function _secret(rec account) returns text immutable language sql as $$ select 'x' $$;
    revoke execute on function _secret from public, anon, authenticated;
    grant select on account to anon;
  `);
});
afterAll(() => endpoint.close());

test("functions of a row are its fields", async () => {
  expect(
    (
      await endpoint.ask(`{ accountCollection { edges { node {
        fullName letters big boss { fullName } firstTeam { id } namedAs { firstName } team(first: 5) { edges { node { fullName boss { id } } } }
      } } } }`)
    ).data,
  ).toEqual({
    accountCollection: {
      edges: [
        {
          node: {
            fullName: "Ann One",
            letters: ["A", "n", "n"],
            big: "9007199254740993",
            boss: null,
            firstTeam: { id: 2 },
            namedAs: { firstName: "Ann" },
            team: { edges: [{ node: { fullName: "Bob Two", boss: { id: 1 } } }] },
          },
        },
        {
          node: {
            fullName: "Bob Two",
            letters: ["B", "o", "b"],
            big: "9007199254740993",
            boss: { fullName: "Ann One" },
            firstTeam: null,
            namedAs: { firstName: "Bob" },
            team: { edges: [] },
          },
        },
      ],
    },
  });
});

test("of a written row too", async () => {
  expect(
    (
      await endpoint.ask(
        'mutation { updateAccountCollection(set: {lastName: "New"}, filter: {id: {eq: 2}}) { records { fullName } } }',
      )
    ).data,
  ).toEqual({
    updateAccountCollection: { records: [{ fullName: "Bob New" }] },
  });
});

test("an enum has no computed value", async () => {
  expect(await endpoint.errors("{ accountCollection { edges { node { feeling } } } }")).toEqual([
    "invalid return type from function",
  ]);
});

test("they need execute, and select on the whole table", async () => {
  const fields = async (): Promise<string[]> => {
    const { data } = await endpoint.ask('{ __type(name: "Account") { fields { name } } }', { role: "anon" });
    return (data?.["__type"] as { fields: { name: string }[] }).fields.map((field) => field.name);
  };
  expect(await fields()).toEqual([
    "nodeId",
    "id",
    "firstName",
    "lastName",
    "bossId",
    "fullName",
    "letters",
    "big",
    "boss",
    "firstTeam",
    "team",
    "namedAs",
    "feeling",
  ]);
  await endpoint.sql
    .unsafe("revoke all on account from anon; grant select (id, first_name) on account to anon")
    .simple();
  expect(await fields()).toEqual(["nodeId", "id", "firstName"]);
});
