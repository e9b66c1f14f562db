import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table users (name text primary key, note text);
  create table messages (id int primary key, author text not null references users, owner uuid references auth.users);
  create schema other;
  create table other.messages (wrong text);
  insert into users values ('ada', 'x');
  insert into messages values (1, 'ada');
  grant select on all tables in schema public to anon;
  create function note_of(who users) returns text language sql immutable as 'select who.note';`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

test("a table that auth has too is embedded from the project's own schema", async () => {
  const { data, error } = await project.client().from("messages").select("id, users(*)");
  expect(error).toBeNull();
  expect(data).toEqual([{ id: 1, users: { name: "ada", note: "x" } }]);
});

test("a row of it is an argument", async () => {
  expect((await project.client().rpc("note_of", { who: { name: "ada", note: "y" } })).data).toBe("y");
});

test("the bare library looks into auth", async () => {
  const bare = await openBareLite(SCHEMA);
  const { error } = await bare.client().from("messages").select("id, users(*)");
  await bare.close();
  expect(error).not.toBeNull();
});

test("a schema that is not exposed is refused with those that are", async () => {
  const { error, status } = await project.client().schema("other").from("messages").select();
  expect([status, error?.code, error?.hint]).toEqual([
    406,
    "PGRST106",
    "Only the following schemas are exposed: public",
  ]);
});
