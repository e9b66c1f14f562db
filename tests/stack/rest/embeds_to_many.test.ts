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
  insert into albums values (1);
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

test("the bare library takes the partial index for a key", async () => {
  const { error } = await bare.client().from("albums").select("id, pictures(id)");

  expect(error).not.toBeNull();
});
