import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { Property } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let moderator: string;
beforeAll(async () => {
  db = await createTestDatabase();
  moderator = (await aPerson(db)).id;
  await db.sql`insert into private.staff_grants (person_id, role) values (${moderator}, 'moderator')`;
  await db.sql`update private.property_settings set review_before_publication = true`;
});
afterAll(() => db.close());

const call = (person: string, statement: string): Promise<string> =>
  db.asPerson(person, async (sql) => {
    const [row] = await sql.unsafe<[{ status: string }]>(`select status from ${statement}`);
    return row.status;
  });
const submit = ({ host_id, id }: Property): Promise<string> => call(host_id, `public.publish_property('${id}')`);
const cases = (id: string): Promise<Record<string, unknown>[]> =>
  db.asPerson(
    moderator,
    (sql) => sql`
    select kind, decision, decided_by from public.moderation_cases where property_id = ${id} order by id`,
  );

test("a new listing waits in review, unseen, in the queue; approval publishes it", async () => {
  const draft = await aProperty(db, { status: "draft" });
  expect(await submit(draft)).toBe("in_review");
  expect(await submit(draft)).toBe("in_review");
  expect(await cases(draft.id)).toEqual([{ kind: "listing_review", decision: null, decided_by: null }]);
  const seen = await db.asPerson(null, (sql) => sql`select from public.properties where id = ${draft.id}`);
  expect(seen.length).toBe(0);

  expect(await call(moderator, `public.approve_property('${draft.id}')`)).toBe("published");
  expect(await cases(draft.id)).toEqual([{ kind: "listing_review", decision: "approve", decided_by: moderator }]);
  // Looked at once: pausing and coming back is the host's own business.
  expect(await call(draft.host_id, `public.pause_property('${draft.id}')`)).toBe("paused");
  expect(await submit(draft)).toBe("published");
});

test("a rejected one is a draft again; its host reads why, is notified, and may submit again", async () => {
  const draft = await aProperty(db, { status: "draft" });
  await submit(draft);
  expect(await outcomeOf(call(moderator, `public.reject_property('${draft.id}', ' ')`))).toBe("RV001");
  expect(await call(moderator, `public.reject_property('${draft.id}', 'The photos show another place.')`)).toBe(
    "draft",
  );

  const decisions = await db.asPerson(
    draft.host_id,
    (sql) => sql`
    select decision, reason from public.property_decisions where property_id = ${draft.id}`,
  );
  expect(decisions).toEqual([{ decision: "rejected", reason: "The photos show another place." }]);
  const notices = await db.asPerson(
    draft.host_id,
    (sql) => sql`
    select kind, data ->> 'reason' as reason from public.notifications where data ->> 'property_id' = ${draft.id}`,
  );
  expect(notices).toEqual([{ kind: "property_decided", reason: "The photos show another place." }]);
  expect(await submit(draft)).toBe("in_review");
  expect((await cases(draft.id)).map((row) => row["decision"])).toEqual(["reject", null]);
});

test("only moderators and admins decide, and only on what is in review", async () => {
  const draft = await aProperty(db, { status: "draft" });
  const support = (await aPerson(db)).id;
  await db.sql`insert into private.staff_grants (person_id, role) values (${support}, 'support')`;
  expect(await outcomeOf(call(moderator, `public.approve_property('${draft.id}')`))).toBe("RP003");
  await submit(draft);
  expect(await outcomeOf(call(draft.host_id, `public.approve_property('${draft.id}')`))).toBe("RI003");
  expect(await outcomeOf(call(support, `public.reject_property('${draft.id}', 'No.')`))).toBe("RI003");
});
