import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { Property } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let host: Person;
let helper: Person;
let property: Property;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  host = await aHost(db);
  helper = await aPerson(db);
  property = await aProperty(db, { host_id: host.id });
});

const invite = async (by: Person, email: string, scopes: string[] = ["calendar"]): Promise<{ id: string }> =>
  db.asPerson(by.id, async (sql) => {
    const [row] = await sql<[{ made: { id: string } }]>`
      select public.invite_co_host(${property.id}, ${email}, ${scopes}) as made`;
    return row.made;
  });
const mail = async (id: string): Promise<string | undefined> => {
  const [row] = await db.sql<{ token: string }[]>`select token from private.mail_co_host_invitation(${id})`;
  return row?.token;
};
const accept = (by: Person, token: string | undefined): Promise<string> =>
  outcomeOf(db.asPerson(by.id, (sql) => sql`select public.accept_co_host_invitation(${token ?? ""})`));
const coHosts = async (): Promise<readonly unknown[]> =>
  db.sql`select person_id, scopes::text[] as scopes from public.co_hosts where property_id = ${property.id}`;

test("invited, mailed, accepted, changed, revoked, each step in the log", async () => {
  const { id } = await invite(host, helper.email.toUpperCase());
  const token = await mail(id);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(await accept(helper, token)).toBe("done");
  expect(await accept(helper, token)).toBe("done");
  expect(await coHosts()).toEqual([{ person_id: helper.id, scopes: ["calendar"] }]);

  await db.asPerson(
    host.id,
    (sql) => sql`select public.change_co_host(${property.id}, ${helper.id}, '{bookings,messages}')`,
  );
  expect(await coHosts()).toEqual([{ person_id: helper.id, scopes: ["messages", "bookings"] }]);
  await db.asPerson(host.id, (sql) => sql`select public.revoke_co_host(${property.id}, ${helper.id})`);
  expect(await coHosts()).toEqual([]);
  expect(await accept(helper, token)).toBe("RI010");

  const log = await db.sql<{ action: string }[]>`
    select action from public.audit_log where subject_id = ${property.id} and action like '%co_host%' order by id`;
  expect(log.map(({ action }) => action)).toEqual([
    "invite_co_host",
    "accept_co_host_invitation",
    "change_co_host",
    "revoke_co_host",
  ]);
});

test("the token is for the address that was invited, and nobody else", async () => {
  const token = await mail((await invite(host, helper.email)).id);
  expect(await accept(await aPerson(db), token)).toBe("RI010");
  expect(await accept(helper, "0".repeat(64))).toBe("RI010");
  await db.sql`update auth.users set email_confirmed_at = null where id = ${helper.id}`;
  expect(await accept(helper, token)).toBe("RI010");
});

test("only the token that was mailed last is good, and the database keeps none", async () => {
  const { id } = await invite(host, helper.email);
  const first = await mail(id);
  const second = await mail(id);
  expect(await accept(helper, first)).toBe("RI010");
  expect(await accept(helper, second)).toBe("done");
  const [{ row }] = await db.sql<[{ row: string }]>`
    select invitation::text as row from private.co_host_invitations as invitation where id = ${id}`;
  expect(row).not.toContain(second);
});

test("an invitation ends after seven days, when revoked, and when another follows", async () => {
  const revoked = await invite(host, helper.email);
  const revokedToken = await mail(revoked.id);
  await db.asPerson(host.id, (sql) => sql`select public.revoke_co_host_invitation(${revoked.id})`);
  expect(await mail(revoked.id)).toBeUndefined();
  expect(await accept(helper, revokedToken)).toBe("RI010");

  const replaced = await mail((await invite(host, helper.email)).id);
  const last = await mail((await invite(host, helper.email, ["full"])).id);
  expect(await accept(helper, replaced)).toBe("RI010");
  await db.sql`select private.set_clock(now() + interval '8 days')`;
  expect(await accept(helper, last)).toBe("RI010");
  await db.sql`select private.set_clock(null)`;

  const listed = await db.asPerson(
    host.id,
    (sql) => sql<{ invitation: { status: string } }[]>`
    select invitation from public.co_host_invitations(${property.id}) as invitation`,
  );
  expect(listed.map(({ invitation }) => invitation.status)).toEqual(["open", "revoked", "revoked"]);
  expect(JSON.stringify(listed)).not.toContain("token");
});

test("only the host invites and lists, not a co-host in full", async () => {
  await accept(helper, await mail((await invite(host, helper.email, ["full"])).id));
  expect(await outcomeOf(invite(helper, "x@example.com"))).toBe("RI003");
  expect(await outcomeOf(invite(await aPerson(db), "x@example.com"))).toBe("RI003");
  const list = (by: Person): Promise<readonly unknown[]> =>
    db.asPerson(by.id, (sql) => sql`select * from public.co_host_invitations(${property.id})`);
  expect(await list(helper)).toEqual([]);
  expect(await list(host)).toHaveLength(1);
});

test("a co-host may leave, and can't send another away", async () => {
  const other = await aPerson(db);
  for (const person of [helper, other])
    await accept(person, await mail((await invite(host, person.email, ["full"])).id));
  const leave = (by: Person, who: Person): Promise<string> =>
    outcomeOf(db.asPerson(by.id, (sql) => sql`select public.revoke_co_host(${property.id}, ${who.id})`));
  expect(await leave(helper, other)).toBe("RI003");
  expect(await leave(helper, helper)).toBe("done");
  expect(await coHosts()).toEqual([{ person_id: other.id, scopes: ["full"] }]);
});

test.each([
  ["no address", "nonsense", ["calendar"]],
  ["no scope", "x@example.com", []],
])("%s is refused", async (_, email, scopes) => {
  expect(await outcomeOf(invite(host, email, scopes))).toBe("RV001");
});

test("twenty invitations in a day are enough", async () => {
  for (let n = 0; n < 20; n += 1) await invite(host, `n${n}@example.com`);
  expect(await outcomeOf(invite(host, "one-more@example.com"))).toBe("RI010");
});
