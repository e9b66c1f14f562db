import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test.each<[string, Record<string, string>, string]>([
  ["the name given", { display_name: "Ada" }, "Ada"],
  ["the name of a provider", { full_name: "Ada Lovelace" }, "Ada Lovelace"],
  ["the first that is given", { full_name: "Ada Lovelace", display_name: "Ada" }, "Ada"],
  ["spaces and line breaks are one space", { display_name: "  Ada \n Lovelace " }, "Ada Lovelace"],
  ["never an e-mail address", { name: "ada@example.com" }, "Guest"],
  ["nothing given", {}, "Guest"],
  ["nothing but spaces", { display_name: "   " }, "Guest"],
  ["a very long name is cut", { display_name: "x".repeat(100) }, "x".repeat(60)],
])("display name: %s", async (_, metadata, name) => {
  expect((await aPerson(db, { metadata })).display_name).toBe(name);
});

test("nothing of a profile tells the e-mail address", async () => {
  const person = await aPerson(db, { email: "very.secret.name@example.com", metadata: {} });
  const [row] = await db.sql<
    [{ text: string }]
  >`select to_jsonb(profiles)::text as text from public.profiles where id = ${person.id}`;
  expect(row.text).not.toMatch(/secret|example/u);
  expect(person.username).toMatch(/^guest_[a-z0-9]{10}$/u);
});

test("a username asked for is given once, whatever the case", async () => {
  expect((await aPerson(db, { metadata: { username: "Countess" } })).username).toBe("Countess");
  expect((await aPerson(db, { metadata: { username: "countess" } })).username).toMatch(/^guest_/u);
  expect((await aPerson(db, { metadata: { username: "not a username!" } })).username).toMatch(/^guest_/u);
});

test("the profile goes with the account", async () => {
  const person = await aPerson(db);
  await db.sql`delete from auth.users where id = ${person.id}`;
  expect(await db.sql`select from public.profiles where id = ${person.id}`).toHaveLength(0);
});
