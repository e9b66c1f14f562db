import { afterAll, expect, test } from "vitest";

import { aCompletedStay } from "../../support/builders/a_completed_stay.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

/** Everything that a person can read anywhere that could tell of a review. */
async function seenBy(personId: string | null, propertyId: string): Promise<unknown> {
  return db.asPerson(personId, async (sql) => {
    const rows = async (statement: string) => [...(await sql.unsafe(statement))];
    const signedIn =
      personId === null
        ? []
        : [
            await rows("select * from public.notifications order by id"),
            await rows("select * from public.bookings order by id"),
            await rows("select * from public.booking_events order by id"),
            await rows("select * from public.audit_log"),
          ];
    return {
      properties: await rows(`select * from public.properties where id = '${propertyId}'`),
      profiles: await rows("select * from public.profiles order by id"),
      reviews: await rows("select * from public.reviews order by id"),
      count: await rows("select count(*), avg(overall), max(updated_at), max(created_at) from public.reviews"),
      replies: await rows("select * from public.review_replies"),
      search: await rows("select public.search_properties(sort => 'rating') as found"),
      signedIn,
    };
  });
}

test("whatever door is tried, a review leaves no trace before both are in", async () => {
  const stay = await aCompletedStay(db);
  await db.sql`select private.advance_stays()`;
  const watchers = [stay.host_id, null];
  const before = await Promise.all(watchers.map((watcher) => seenBy(watcher, stay.property_id)));

  const [own] = await db.asPerson(
    stay.guest_id,
    (sql) => sql`select * from public.submit_review(${stay.id}, 1, comment => 'Never again.')`,
  );
  await db.sql`select private.announce_reviews()`;
  expect(await Promise.all(watchers.map((watcher) => seenBy(watcher, stay.property_id)))).toEqual(before);
  expect(own).toMatchObject({ announced_at: null });
  expect(own?.["published_at"] > own?.["created_at"]).toBe(true);
});

test("who has not reviewed can neither ask nor provoke an error that tells whether the other has", async () => {
  const stay = await aCompletedStay(db);
  const told = async (call: string): Promise<string> => {
    try {
      await db.asPerson(stay.host_id, (sql) => sql.unsafe(call.replaceAll(":id", stay.id)));
      return "done";
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return `${code} ${String(error)}`;
    }
  };
  const calls = [
    "select public.submit_review(':id', 0)",
    "select public.submit_review(':id', null)",
    "select public.submit_review(':id', 5, comment => repeat('x', 6000))",
    "insert into public.reviews (booking_id) values (':id')",
    "update public.reviews set overall = 5 where booking_id = ':id'",
    "update public.reviews set comment = (1 / (overall - 1))::text where booking_id = ':id'",
    "select 1 / (overall - 1) from public.reviews where booking_id = ':id'",
  ];
  const answers = async (): Promise<string[]> => {
    const answered: string[] = [];
    for (const call of calls) answered.push(await told(call));
    return answered;
  };
  const before = await answers();
  await db.asPerson(stay.guest_id, (sql) => sql`select public.submit_review(${stay.id}, 1)`);
  expect(await answers()).toEqual(before);
});

test("a review can't be changed once both are in, nor dated, nor moved", async () => {
  const stay = await aCompletedStay(db);
  const [review] = await db.asPerson(stay.guest_id, (sql) => sql`select id from public.submit_review(${stay.id}, 1)`);
  const attempt = async (set: string): Promise<string> => {
    try {
      return `${(await db.asPerson(stay.guest_id, (sql) => sql.unsafe(`update public.reviews set ${set} where id = '${review?.["id"]}'`))).count} rows`;
    } catch (error) {
      return error instanceof Error && "code" in error ? String(error.code) : "";
    }
  };
  for (const set of [
    "published_at = now()",
    "author_role = 'host'",
    "subject_id = author_id",
    "booking_id = booking_id",
    "announced_at = now()",
  ]) {
    expect(await attempt(set)).toBe("42501");
  }
  expect(await attempt("overall = 6")).toBe("23514");
  expect(await attempt("overall = 2")).toBe("1 rows");
  await db.asPerson(stay.host_id, (sql) => sql`select public.submit_review(${stay.id}, 5)`);
  expect(await attempt("overall = 3")).toBe("0 rows");
});

test("where a listing stands in a search tells nothing of its first reviews, and they don't sink it", async () => {
  const scoreOf = async (propertyId: string): Promise<unknown> =>
    (await db.sql`select score from private.search_listings where property_id = ${propertyId}`)[0]?.["score"];
  const stay = await aCompletedStay(db);
  const before = await scoreOf(stay.property_id);
  await db.asPerson(stay.guest_id, (sql) => sql`select public.submit_review(${stay.id}, 5)`);
  await db.asPerson(stay.host_id, (sql) => sql`select public.submit_review(${stay.id}, 5)`);
  expect(
    (await db.sql`select rating_count from public.properties where id = ${stay.property_id}`)[0]?.["rating_count"],
  ).toBe(1);
  expect(await scoreOf(stay.property_id)).toEqual(before);
});
