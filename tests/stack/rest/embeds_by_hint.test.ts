import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

// Answers as PostgREST's source gives them: Plan.hs (findRel, addNullEmbedFilters), Error.hs.
const SCHEMA = `
  create table people (id int primary key, name text);
  create table hubs (id int primary key, name text, owner int references people, keeper int references people);
  create table collections (id int primary key, parent_id int references collections, hub_id int references hubs);
  create table items (id int primary key, collection_id int references collections, label text);
  insert into people values (1, 'Ada'), (2, 'Bob');
  insert into hubs values (1, 'H', 1, 2);
  insert into collections values (1, null, 1), (2, 1, null);
  insert into items values (1, 2, 'x'), (2, 2, 'y');
  grant select on all tables in schema public to anon;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

const ask = async (path: string): Promise<unknown> => {
  const response = await project.request(`/rest/v1/${path}`);
  return response.ok ? response.json() : [response.status, await response.json()];
};

test.each([
  ["a column", "hubs?select=people!owner(name)", { people: { name: "Ada" } }],
  ["a constraint", "hubs?select=k:people!hubs_keeper_fkey(name)", { k: { name: "Bob" } }],
  ["a column in place of the table", "hubs?select=keeper(name)", { keeper: { name: "Bob" } }],
  ["a constraint in place of the table", "hubs?select=hubs_owner_fkey(name)", { hubs_owner_fkey: { name: "Ada" } }],
  ["a column of the other side", "people?select=hubs!keeper(name)&id=eq.2", { hubs: [{ name: "H" }] }],
  [
    "an alias like a column, the relation being the only one",
    "collections?select=parent_id:hubs(name)&id=eq.1",
    { parent_id: { name: "H" } },
  ],
])("the relation is named by %s", async (_, path, row) => {
  expect(await ask(path)).toEqual([row]);
});

test("an alias is no hint, even when a column has its name", async () => {
  expect(await ask("hubs?select=id,owner:people(name)")).toEqual([
    300,
    expect.objectContaining({
      code: "PGRST201",
      message: "Could not embed because more than one relationship was found for 'hubs' and 'people'",
    }),
  ]);
});

test.each([
  ["the table's name: children", "collections?select=collections(id)&id=eq.1", { collections: [{ id: 2 }] }],
  [
    "with a column as hint: children",
    "collections?select=collections!parent_id(id)&id=eq.1",
    { collections: [{ id: 2 }] },
  ],
  [
    "and an alias: children",
    "collections?select=c:collections!parent_id(id,items(label))&id=eq.1",
    { c: [{ id: 2, items: [{ label: "x" }, { label: "y" }] }] },
  ],
  ["the column's name: the parent", "collections?select=parent:parent_id(id)&id=eq.2", { parent: { id: 1 } }],
])("a table with itself by %s", async (_, path, row) => {
  expect(await ask(path)).toEqual([row]);
});

test.each(["collections!collections_parent_id_fkey", "collections_parent_id_fkey"])(
  "a table with itself can't be named by the constraint: %s",
  async (embedding) => {
    expect(await ask(`collections?select=${embedding}(id)`)).toEqual([
      400,
      expect.objectContaining({ code: "PGRST200" }),
    ]);
  },
);

test("an embedding may be asked for being there, and for nothing else", async () => {
  expect(await ask("collections?select=id,items()&items=not.is.null")).toEqual([{ id: 2 }]);
  expect(await ask("collections?select=id,things:items()&things=is.null")).toEqual([{ id: 1 }]);
  for (const [select, filter] of [
    ["items(label)", "items=eq.3"],
    ["things:items(label)", "things=is.true"],
  ]) {
    expect(await ask(`collections?select=id,${select}&${filter}`)).toEqual([
      400,
      {
        code: "PGRST120",
        details: "Only is null or not is null filters are allowed on embedded resources",
        hint: null,
        message: "Bad operator on the 'items' embedded resource",
      },
    ]);
  }
});

test("a view without a key is written through", async () => {
  await project.sql
    .unsafe(`create table words (label text, weight int); create view light_words as select * from words where weight < 5;
      grant all on words, light_words to anon; notify pgrst, 'reload schema'`)
    .simple();
  const words = () => project.client().from("light_words");
  await expect
    .poll(async () => (await words().insert({ label: "a", weight: 1 }).select()).data, { timeout: 5000 })
    .toEqual([{ label: "a", weight: 1 }]);
  expect((await words().update({ weight: 2 }).eq("label", "a").select()).data).toEqual([{ label: "a", weight: 2 }]);
  expect((await words().delete().eq("label", "a")).status).toBe(204);
});

test("the bare library takes the alias for a hint", async () => {
  const bare = await openBareLite(SCHEMA);
  const { data } = await bare.client().from("hubs").select("owner:people(name)");
  await bare.close();
  expect(data).toEqual([{ owner: { name: "Ada" } }]);
});
