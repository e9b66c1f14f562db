import { afterAll, beforeAll, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let moderator: string;
beforeAll(async () => {
  db = await createTestDatabase();
  moderator = (await aPerson(db)).id;
  await db.sql`insert into private.staff_grants (person_id, role) values (${moderator}, 'moderator')`;
});
afterAll(() => db.close());

type Case = { readonly id: string; readonly report_count: number; readonly decision: string | null };

const report = async (propertyId: string, reporter?: string, reason = "spam"): Promise<string> => {
  const person = reporter ?? (await aPerson(db)).id;
  return db.asPerson(person, async (sql) => {
    const [row] = await sql<[{ case_id: string }]>`
      select case_id from public.report_property(${propertyId}, ${reason}, 'Seen twice.')`;
    return row.case_id;
  });
};
const decide = (caseId: string, decision: string, reason = ""): Promise<Case> =>
  db.asPerson(moderator, async (sql) => {
    const [row] = await sql<[Case]>`
      select * from public.decide_case(${caseId}, ${decision}, ${reason})`;
    return row;
  });
const statusOf = async (id: string): Promise<string> =>
  (await db.sql<[{ status: string }]>`select status from public.properties where id = ${id}`)[0].status;

test("reports of one thing are one case, also at the same time; each person reports once", async () => {
  const { id } = await aProperty(db);
  const reporter = (await aPerson(db)).id;
  const cases = await Promise.all([report(id, reporter, "duplicate"), report(id), report(id)]);
  expect(new Set(cases).size).toBe(1);
  expect(await outcomeOf(report(id, reporter))).toBe("RP009");

  const [queued] = await db.asPerson(
    moderator,
    (sql) => sql<Case[]>`
    select * from public.moderation_cases where property_id = ${id} and decision is null`,
  );
  expect(queued).toMatchObject({ id: cases[0], report_count: 3 });
  const details = await db.asPerson(moderator, (sql) => sql`select from public.reports where case_id = ${cases[0]!}`);
  expect(details.length).toBe(3);
});

test("the host sees neither case nor report; the reporter sees the own report", async () => {
  const { id, host_id } = await aProperty(db);
  const reporter = (await aPerson(db)).id;
  await report(id, reporter);
  await report(id);
  const seen = (person: string, table: string): Promise<number> =>
    db.asPerson(person, async (sql) => (await sql.unsafe(`select from public.${table}`)).length);
  expect(await seen(host_id, "reports")).toBe(0);
  expect(await seen(host_id, "moderation_cases")).toBe(0);
  expect(await seen(reporter, "reports")).toBe(1);
});

test("dismiss leaves the listing; a new report opens a new case", async () => {
  const { id } = await aProperty(db);
  const first = await report(id);
  expect(await decide(first, "dismiss")).toMatchObject({ decision: "dismiss" });
  expect(await statusOf(id)).toBe("published");
  expect(await outcomeOf(decide(first, "hide", "No."))).toBe("RP010");
  expect(await report(id)).not.toBe(first);
});

test("hide takes it from view with a reason for the host, who can't publish until it is restored", async () => {
  const { id, host_id } = await aProperty(db);
  const caseId = await report(id);
  expect(await outcomeOf(decide(caseId, "hide", ""))).toBe("RV001");
  await decide(caseId, "hide", "It repeats another listing.");
  expect(await statusOf(id)).toBe("paused");
  const publish = (): Promise<unknown> => db.asPerson(host_id, (sql) => sql`select public.publish_property(${id})`);
  await expect(publish()).rejects.toMatchObject({ code: "RP005", detail: "It repeats another listing." });
  const reasons = await db.asPerson(
    host_id,
    (sql) => sql`
    select decision, reason from public.property_decisions where property_id = ${id}`,
  );
  expect(reasons).toEqual([{ decision: "hidden", reason: "It repeats another listing." }]);

  await db.asPerson(moderator, (sql) => sql`select public.restore_property(${id}, '')`);
  await publish();
  expect(await statusOf(id)).toBe("published");
});

test("remove is refused while stays are ahead, and final otherwise", async () => {
  const booking = await aConfirmedBooking(db, {});
  const busy = await report(booking.property_id);
  await expect(decide(busy, "remove", "Fraud.")).rejects.toMatchObject({ code: "RP004" });
  expect(await statusOf(booking.property_id)).toBe("published");

  const { id, host_id } = await aProperty(db);
  await decide(await report(id), "remove", "Fraud.");
  expect(await statusOf(id)).toBe("removed");
  expect(await outcomeOf(db.asPerson(host_id, (sql) => sql`select public.publish_property(${id})`))).toBe("RP003");
});

test("persons and reviews are reported too; a decision about them takes nothing down", async () => {
  const [reporter, person] = [(await aPerson(db)).id, (await aPerson(db)).id];
  const caseId = await db.asPerson(reporter, async (sql) => {
    const [row] = await sql<[{ case_id: string }]>`select case_id from public.report_person(${person}, 'offensive')`;
    return row.case_id;
  });
  expect(await outcomeOf(decide(caseId, "hide", "No."))).toBe("RV001");
  expect(await decide(caseId, "uphold", "Warned.")).toMatchObject({ decision: "uphold" });
  const review = db.asPerson(reporter, (sql) => sql`select public.report_review(${person}, 'spam')`);
  expect(await outcomeOf(review)).toBe("RR006");
});

test("nobody else decides, not even other staff; drafts of others can't be reported", async () => {
  const { id, host_id } = await aProperty(db);
  const caseId = await report(id);
  const support = (await aPerson(db)).id;
  await db.sql`insert into private.staff_grants (person_id, role) values (${support}, 'support')`;
  for (const person of [host_id, support]) {
    const attempt = db.asPerson(person, (sql) => sql`select public.decide_case(${caseId}, 'dismiss')`);
    expect(await outcomeOf(attempt)).toBe("RI003");
  }
  const draft = await aProperty(db, { status: "draft" });
  expect(await outcomeOf(report(draft.id))).toBe("RP001");
});
