import { afterAll, beforeEach, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let admin: Person;
let ada: Person;
beforeEach(async () => {
  await db?.close();
  db = await createTestDatabase();
  admin = await aPerson(db, { email: "root@example.com" });
  ada = await aPerson(db);
  await db.sql`select private.appoint_first_admin('Root@example.com')`;
});
afterAll(() => db.close());

const grant = (by: Person, to: Person, role: string, until: string | null = null): Promise<string> =>
  outcomeOf(db.asPerson(by.id, (sql) => sql`select public.grant_staff_role(${to.id}, ${role}, ${until})`));
const revoke = (by: Person, from: Person, role: string): Promise<string> =>
  outcomeOf(db.asPerson(by.id, (sql) => sql`select public.revoke_staff_role(${from.id}, ${role})`));
const rolesOf = async (person: Person): Promise<string[]> => {
  const rows = await db.asPerson(
    person.id,
    (sql) => sql<{ role: string }[]>`
      select role::text from unnest(enum_range(null::public.staff_role)) as role
      where private.has_staff_role(array[role]) order by role`,
  );
  return rows.map(({ role }) => role);
};

test("only an administrator grants and revokes, and each is in the log", async () => {
  expect(await grant(ada, ada, "support")).toBe("RI003");
  expect(await grant(admin, ada, "support")).toBe("done");
  expect(await grant(ada, ada, "admin")).toBe("RI003");
  expect(await rolesOf(ada)).toEqual(["support"]);
  expect(await revoke(admin, ada, "support")).toBe("done");
  expect(await rolesOf(ada)).toEqual([]);

  const log = await db.sql`
    select actor_id, action, subject_id, details->>'role' as role from public.audit_log
    where subject_id = ${ada.id} order by id`;
  expect(log).toEqual([
    { actor_id: admin.id, action: "grant_staff_role", subject_id: ada.id, role: "support" },
    { actor_id: admin.id, action: "revoke_staff_role", subject_id: ada.id, role: "support" },
  ]);
});

test("a role for a time ends by itself; granted again, the new time counts", async () => {
  await db.sql`select private.set_clock('2030-01-01T00:00:00Z')`;
  expect(await grant(admin, ada, "finance", "2029-01-01T00:00:00Z")).toBe("RV001");
  expect(await grant(admin, ada, "finance", "2030-02-01T00:00:00Z")).toBe("done");
  expect(await grant(admin, ada, "finance", "2030-03-01T00:00:00Z")).toBe("done");
  await db.sql`select private.set_clock('2030-02-15T00:00:00Z')`;
  expect(await rolesOf(ada)).toEqual(["finance"]);
  await db.sql`select private.set_clock('2030-03-01T00:00:01Z')`;
  expect(await rolesOf(ada)).toEqual([]);
});

test("the last administrator stays, an administrator for a time does not count", async () => {
  expect(await revoke(admin, admin, "admin")).toBe("RI009");
  expect(await grant(admin, admin, "admin", "2099-01-01T00:00:00Z")).toBe("RI009");
  expect(await grant(admin, ada, "admin", "2099-01-01T00:00:00Z")).toBe("done");
  expect(await revoke(ada, admin, "admin")).toBe("RI009");
  expect(await grant(admin, ada, "admin")).toBe("done");
  expect(await revoke(ada, admin, "admin")).toBe("done");
});

test("two administrators who remove each other at the same moment: one stays", async () => {
  await grant(admin, ada, "admin");
  for (let round = 0; round < 5; round += 1) {
    const outcomes = await Promise.all([revoke(admin, ada, "admin"), revoke(ada, admin, "admin")]);
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "RI003")).toHaveLength(1);
    const [left, gone] = outcomes[0] === "done" ? [admin, ada] : [ada, admin];
    expect(await grant(left, gone, "admin")).toBe("done");
  }
});

test("the operator appoints the first administrator, once, and no API can", async () => {
  await expect(db.sql`select private.appoint_first_admin(${ada.email})`).rejects.toMatchObject({ code: "RI009" });
  const asThem = db.asPerson(ada.id, (sql) => sql`select private.appoint_first_admin(${ada.email})`);
  expect(await outcomeOf(asThem)).toBe("42501");
});

test("administrators see who is staff, others don't", async () => {
  await grant(admin, ada, "support");
  const members = await db.asPerson(
    admin.id,
    (sql) => sql<{ role: string }[]>`
    select member->>'role' as role from public.staff_members() as member order by 1`,
  );
  expect(members.map(({ role }) => role)).toEqual(["admin", "support"]);
  expect(await outcomeOf(db.asPerson(ada.id, (sql) => sql`select * from public.staff_members()`))).toBe("RI003");
});
