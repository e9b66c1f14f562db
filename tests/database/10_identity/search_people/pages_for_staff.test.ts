import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

type Found = {
  items: { id: string; username: string; email?: string; staff_roles: string[] }[];
  next_cursor: string | null;
};

let db: TestDatabase;
const id: Record<string, string> = {};
beforeAll(async () => {
  db = await createTestDatabase();
  for (const name of ["support", "moderator", "ada_1", "ada_2", "adaX3", "grace"]) {
    id[name] = (
      await aPerson(db, { email: `${name}@example.com`, metadata: { username: name, display_name: name } })
    ).id;
  }
  await db.sql`
    insert into private.staff_grants (person_id, role)
    values (${id["support"]!}, 'support'), (${id["moderator"]!}, 'moderator')`;
  // Made in one moment: the id decides.
  await db.sql`update public.profiles set created_at = '2026-01-01T00:00:00.123456Z'`;
});
afterAll(() => db.close());

const search = (by: string, query: string | null, cursor: string | null = null, size = 20): Promise<Found> =>
  db.asPerson(id[by]!, async (sql) => {
    const [row] = await sql<[{ found: Found }]>`select public.search_people(${query}, ${cursor}, ${size}) as found`;
    return row.found;
  });

test("pages hold everybody once, in one order", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Found = await search("support", null, cursor, 2);
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map((item) => item.id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(seen).toEqual(Object.values(id).toSorted().toReversed());
});

test("a part of a name finds, and signs of patterns stand for themselves", async () => {
  const names = async (query: string): Promise<string[]> =>
    (await search("support", query)).items.map((item) => item.username).toSorted();
  expect(await names("ADA")).toEqual(["adaX3", "ada_1", "ada_2"]);
  expect(await names("ada_")).toEqual(["ada_1", "ada_2"]);
  expect(await names("%")).toEqual([]);
  expect(await names(id["grace"]!)).toEqual(["grace"]);
});

test("support finds by e-mail address and sees it; moderators don't", async () => {
  expect((await search("support", "Grace@example.com")).items).toMatchObject([{ email: "grace@example.com" }]);
  expect((await search("moderator", "grace@example.com")).items).toEqual([]);
  const [grace] = (await search("moderator", "grace")).items;
  expect(Object.keys(grace ?? {})).not.toContain("email");
});

test("it is for staff, and a made-up cursor is refused", async () => {
  expect(await outcomeOf(search("grace", null))).toBe("RI003");
  expect(await outcomeOf(search("support", null, "x_y"))).toBe("RV001");
});
