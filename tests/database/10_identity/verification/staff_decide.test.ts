import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

type Verification = { id: string; state: string; reason: string; documents: { path: string; expires_at: string }[] };

let db: TestDatabase;
let moderator: Person;
let ada: Person;
beforeAll(async () => {
  db = await createTestDatabase();
  moderator = await aPerson(db);
  await db.sql`insert into private.staff_grants (person_id, role) values (${moderator.id}, 'moderator')`;
});
afterAll(() => db.close());
beforeEach(async () => {
  ada = await aPerson(db);
});

const upload = (person: Person, path: string): Promise<string> =>
  outcomeOf(
    db.asPerson(
      person.id,
      (sql) => sql`insert into storage.objects (bucket_id, name) values ('identity-documents', ${path})`,
    ),
  );
const submit = async (person: Person, paths: string[]): Promise<Verification> =>
  db.asPerson(person.id, async (sql) => {
    const [row] = await sql<[{ made: Verification }]>`select public.submit_verification(${paths}) as made`;
    return row.made;
  });
const decide = (by: Person, id: string, approve: boolean, reason: string | null = null): Promise<string> =>
  outcomeOf(db.asPerson(by.id, (sql) => sql`select public.decide_verification(${id}, ${approve}, ${reason})`));
const stateOf = async (person: Person): Promise<string> => {
  const [row] = await db.sql<[{ state: string }]>`
    select verification_state::text as state from public.profiles where id = ${person.id}`;
  return row.state;
};

test("from documents to verified, once", async () => {
  expect(await upload(ada, `${ada.id}/pass.jpg`)).toBe("done");
  const made = await submit(ada, [`${ada.id}/pass.jpg`]);
  expect(made).toMatchObject({ state: "pending", documents: [{ path: `${ada.id}/pass.jpg` }] });
  expect(await stateOf(ada)).toBe("pending");
  expect(await outcomeOf(submit(ada, [`${ada.id}/pass.jpg`]))).toBe("RI011");

  expect(await decide(ada, made.id, true)).toBe("RI003");
  expect(await decide(moderator, made.id, true)).toBe("done");
  expect(await decide(moderator, made.id, false, "no")).toBe("RI011");
  expect(await stateOf(ada)).toBe("verified");
});

test("a rejection has a reason, and another try is open", async () => {
  await upload(ada, `${ada.id}/1.jpg`);
  const first = await submit(ada, [`${ada.id}/1.jpg`]);
  expect(await decide(moderator, first.id, false)).toBe("RV001");
  expect(await decide(moderator, first.id, false, "Too dark.")).toBe("done");
  expect(await stateOf(ada)).toBe("rejected");
  await upload(ada, `${ada.id}/2.jpg`);
  expect((await submit(ada, [`${ada.id}/2.jpg`])).state).toBe("pending");

  const mine = await db.asPerson(
    ada.id,
    (sql) => sql<{ reason: string }[]>`
    select mine->>'reason' as reason from public.my_verifications() as mine`,
  );
  expect(mine.map(({ reason }) => reason)).toEqual(["", "Too dark."]);
});

test("documents are one's own and there", async () => {
  const eve = await aPerson(db);
  expect(await upload(eve, `${ada.id}/x.jpg`)).toBe("42501");
  await upload(ada, `${ada.id}/x.jpg`);
  expect(await outcomeOf(submit(eve, [`${ada.id}/x.jpg`]))).toBe("RI011");
  expect(await outcomeOf(submit(ada, [`${ada.id}/missing.jpg`]))).toBe("RI011");
  expect(await outcomeOf(submit(ada, []))).toBe("RI011");
  const seen = (person: Person): Promise<readonly unknown[]> =>
    db.asPerson(person.id, (sql) => sql`select name from storage.objects where name = ${`${ada.id}/x.jpg`}`);
  expect([await seen(eve), await seen(ada), await seen(moderator)].map((rows) => rows.length)).toEqual([0, 1, 1]);
});

test("a submitted document stays until it expires, thirty days after the decision", async () => {
  const path = `${ada.id}/pass.jpg`;
  await upload(ada, path);
  const made = await submit(ada, [path]);
  const removed = await db.asPerson(
    ada.id,
    (sql) => sql`delete from storage.objects where name = ${path} returning name`,
  );
  expect(removed).toEqual([]);
  await decide(moderator, made.id, true);

  const expired = async (): Promise<readonly unknown[]> =>
    db.sql`select path from private.expired_files() where path = ${path}`;
  expect(await expired()).toEqual([]);
  await db.sql`select private.set_clock(now() + interval '31 days')`;
  expect(await expired()).toEqual([{ path }]);
  await db.sql`select private.set_clock(null)`;
});

test("what nobody submitted within a day expires", async () => {
  const path = `${ada.id}/forgotten.jpg`;
  await upload(ada, path);
  await db.sql`update storage.objects set created_at = now() - interval '2 days' where name = ${path}`;
  expect(await db.sql`select path from private.expired_files() where path = ${path}`).toEqual([{ path }]);
});

test("the queue is for staff who decide", async () => {
  await upload(ada, `${ada.id}/q.jpg`);
  const made = await submit(ada, [`${ada.id}/q.jpg`]);
  const queue = (by: Person): Promise<{ id: string }[]> =>
    db.asPerson(by.id, (sql) => sql`select waiting->>'id' as id from public.verification_queue() as waiting`);
  expect((await queue(moderator)).map(({ id }) => id)).toContain(made.id);
  expect(await outcomeOf(queue(ada))).toBe("RI003");
});
