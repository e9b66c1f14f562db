import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let ada: Person;
beforeAll(async () => {
  db = await createTestDatabase();
  ada = await aPerson(db, { metadata: { username: "Ada" } });
  await aPerson(db, { metadata: { username: "Grace" } });
});
afterAll(() => db.close());

const choose = (username: string): Promise<string> =>
  outcomeOf(db.asPerson(ada.id, (sql) => sql`update public.profiles set username = ${username} where id = ${ada.id}`));

test.each([
  ["another", "ada_l", "done"],
  ["the own one in other letters", "ADA_L", "done"],
  ["somebody else's in other letters", "gRACE", "RI007"],
  ["a reserved one", "Admin", "RI007"],
  ["a reserved one with figures around it", "_support_24", "RI007"],
  ["one that the platform gives", "guest_abcdefghij", "RI007"],
  ["too short", "ab", "23514"],
  ["too long", "a".repeat(31), "23514"],
  ["with a space", "ada l", "23514"],
])("%s", async (_, username, outcome) => {
  expect(await choose(username)).toBe(outcome);
});

test("a reserved wish when signing up gets a neutral name", async () => {
  expect((await aPerson(db, { metadata: { username: "Root" } })).username).toMatch(/^guest_/);
  expect((await aPerson(db, { metadata: { username: "erased_1" } })).username).toMatch(/^guest_/);
});
