import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import type { BareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table albums (id int primary key);
  create table pictures (
    id int primary key, album_id int not null references albums, is_cover boolean not null default false, name text not null
  );
  create unique index one_cover_idx on pictures (album_id) where is_cover;
  create unique index one_name_idx on pictures (album_id, lower(name));
  create table covers (album_id int primary key references albums, colour text not null);
  grant select on albums, pictures, covers to anon;
  create table notes (id int primary key, album_id int references albums, picture_id int references pictures);
  create table marks (id int primary key, album_id int references albums, picture_id int references pictures);
  create table people (id int primary key);
  create table likes (person_id int references people, album_id int references albums, primary key (person_id, album_id));
  grant select on notes, marks, people, likes to anon;
  insert into people values (7);
  insert into albums values (1);
  insert into likes values (7, 1);
  insert into pictures values (1, 1, true, 'a'), (2, 1, false, 'b');
  insert into covers values (1, 'red');`;

let project: TestProject;
let bare: BareLite;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
  bare = await openBareLite(SCHEMA);
});
afterAll(async () => {
  await project.close();
  await bare.close();
});

test("a partial or an expression index does not make a relation to-one; a primary key does", async () => {
  const { data, error } = await project.client().from("albums").select("id, pictures(id), covers(colour)");

  expect(error).toBeNull();
  expect(data).toEqual([{ id: 1, pictures: [{ id: 1 }, { id: 2 }], covers: { colour: "red" } }]);
});

test("a table with keys to both sides is a junction only by its primary key", async () => {
  const direct = await project.client().from("pictures").select("id, album:albums!inner(id, pictures(id))").eq("id", 1);
  const through = await project.client().from("albums").select("id, people(id)");

  expect(direct.error).toBeNull();
  expect(direct.data).toEqual([{ id: 1, album: { id: 1, pictures: [{ id: 1 }, { id: 2 }] } }]);
  expect(through.data).toEqual([{ id: 1, people: [{ id: 7 }] }]);
});

test("the bare library finds the direct relation ambiguous", async () => {
  const { error } = await bare.client().from("pictures").select("id, album:albums(id)");

  expect(error?.code).toBe("PGRST201");
});

test("the bare library takes the partial index for a key", async () => {
  const { error } = await bare.client().from("albums").select("id, pictures(id)");

  expect(error).not.toBeNull();
});
