import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
const id: Record<string, string> = {};
beforeAll(async () => {
  db = await createTestDatabase();
  for (const name of ["ada", "support", "moderator", "finance", "admin"]) id[name] = (await aPerson(db)).id;
  for (const role of ["support", "moderator", "finance", "admin"]) {
    await db.sql`insert into private.staff_grants (person_id, role) values (${id[role]!}, ${role})`;
  }
});
afterAll(() => db.close());

const suspend = (by: string, whom: string, reason = "Fraud."): Promise<string> =>
  outcomeOf(db.asPerson(id[by]!, (sql) => sql`select public.suspend_person(${id[whom]!}, ${reason})`));
const lift = (by: string, whom: string): Promise<string> =>
  outcomeOf(db.asPerson(id[by]!, (sql) => sql`select public.lift_suspension(${id[whom]!})`));

test.each([
  ["support", "ada", "RI003"],
  ["finance", "ada", "RI003"],
  ["ada", "ada", "RI003"],
  ["moderator", "moderator", "RI003"],
  ["moderator", "support", "RI003"],
])("%s does not suspend %s", async (by, whom, outcome) => {
  expect(await suspend(by, whom)).toBe(outcome);
});

test("a moderator suspends and lifts, with a reason, and each is in the log", async () => {
  expect(await suspend("moderator", "ada", " ")).toBe("RV001");
  expect(await suspend("moderator", "ada")).toBe("done");
  expect(await suspend("moderator", "ada")).toBe("done");
  expect(await lift("support", "ada")).toBe("RI003");
  expect(await lift("moderator", "ada")).toBe("done");
  expect(await lift("moderator", "ada")).toBe("RI006");
  const log = await db.sql<{ action: string }[]>`
    select action from public.audit_log where subject_id = ${id["ada"]!} and action like '%suspen%' order by id`;
  expect(log.map(({ action }) => action)).toEqual(["suspend_person", "lift_suspension"]);
});

test("a suspended member of staff is staff no more, and the last administrator can't be suspended", async () => {
  expect(await suspend("admin", "moderator")).toBe("done");
  expect(await suspend("moderator", "ada")).toBe("RI005");
  const isStaff = await db.asPerson(id["moderator"]!, (sql) => sql`select private.is_staff() as is_staff`);
  expect(isStaff).toEqual([{ is_staff: false }]);
  await db.asPerson(id["admin"]!, (sql) => sql`select public.lift_suspension(${id["moderator"]!})`);

  await db.sql`insert into private.staff_grants (person_id, role, expires_at) values (${id["finance"]!}, 'admin', '2099-01-01')`;
  expect(await suspend("finance", "admin")).toBe("RI009");
});
