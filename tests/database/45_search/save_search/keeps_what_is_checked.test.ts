import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let ada: string;
beforeAll(async () => {
  db = await createTestDatabase();
  ada = (await aPerson(db)).id;
});
afterAll(() => db.close());

type Saved = { id: string; name: string; criteria: unknown; alerts: boolean; person_id: string };

const save = (person: string | null, name: string | null, criteria: unknown, alerts?: boolean): Promise<Saved> =>
  db.asPerson(person, async (sql) => {
    const given = criteria === null ? null : sql.json(criteria as never);
    const [row] =
      alerts === undefined
        ? await sql<[Saved]>`select * from public.save_search(${name}, ${given})`
        : await sql<[Saved]>`select * from public.save_search(${name}, ${given}, ${alerts})`;
    return row;
  });

test("a search is kept with its name, without what is null; alerts are on unless they are switched off", async () => {
  const criteria = { query: "evora", adults: 2, max_price: 12_000, amenities: ["wifi"], check_in: null };
  expect(await save(ada, " Spring ", criteria)).toMatchObject({
    person_id: ada,
    name: "Spring",
    criteria: { query: "evora", adults: 2, max_price: 12_000, amenities: ["wifi"] },
    alerts: true,
  });
  expect(await save(ada, "Spring", criteria, false)).toMatchObject({ alerts: false });
});

test.each<[string, string | null, unknown, string, string]>([
  ["a key that there is not", "x", { color: "red" }, "RV001", "color"],
  ["a cursor", "x", { cursor: "abc" }, "RV001", "cursor"],
  ["text for a number", "x", { adults: "2" }, "RV001", "adults"],
  ["a list for an object", "x", [], "RV001", "criteria"],
  ["no criteria", "x", null, "RV001", "criteria"],
  ["half a box", "x", { west: 1 }, "RV001", "west"],
  ["the past", "x", { check_in: "2020-01-01", check_out: "2020-01-02" }, "RC001", ""],
  ["a key of a megabyte", "x", { query: "y".repeat(1_000_000) }, "RV001", "query"],
  ["no name", null, {}, "RV001", "name"],
  ["an empty name", "  ", {}, "RV001", "name"],
  ["a long name", "x".repeat(101), {}, "RV001", "name"],
  ["a name of two lines", "a\nBcc: b@example.com", {}, "RV001", "name"],
])("refused: %s", async (_, name, criteria, code, detail) => {
  await expect(save(ada, name, criteria)).rejects.toMatchObject({ code, detail: expect.stringContaining(detail) });
});

test("nobody has more than fifty, even by saving at the same time", async () => {
  const person = (await aPerson(db)).id;
  for (let number = 0; number < 49; number += 1) await save(person, `Search ${number}`, {});
  const outcomes = await Promise.all([1, 2, 3].map((number) => outcomeOf(save(person, `At once ${number}`, {}))));
  expect(outcomes.toSorted()).toEqual(["RV004", "RV004", "done"]);
  await db.asPerson(person, (sql) => sql`delete from public.saved_searches where name = 'Search 1'`);
  expect(await outcomeOf(save(person, "One more", {}))).toBe("done");
});

test("the person renames, mutes and deletes it; nothing else of it changes", async () => {
  const { id } = await save(ada, "Before", { query: "evora" });
  const attempt = (statement: string): Promise<string> =>
    outcomeOf(db.asPerson(ada, (sql) => sql.unsafe(`${statement} where id = '${id}'`)));
  expect(await attempt("update public.saved_searches set name = 'After', alerts = false")).toBe("done");
  expect(await attempt("update public.saved_searches set criteria = '{}'")).toBe("42501");
  expect(await attempt("update public.saved_searches set person_id = auth.uid()")).toBe("42501");
  expect(await attempt("update public.saved_searches set name = ' '")).toBe("23514");
  expect(await attempt("update public.saved_searches set name = E'a\\nb'")).toBe("23514");
  const [kept] = await db.sql`select name, alerts, criteria from public.saved_searches where id = ${id}`;
  expect(kept).toEqual({ name: "After", alerts: false, criteria: { query: "evora" } });
  expect(await attempt("delete from public.saved_searches")).toBe("done");
  expect(await db.sql`select from private.search_watches where search_id = ${id}`).toHaveLength(0);
});

test("nobody saves as a visitor, by insert, or while suspended", async () => {
  expect(await outcomeOf(save(null, "x", {}))).toBe("42501");
  const insert = db.asPerson(
    ada,
    (sql) => sql`insert into public.saved_searches (person_id, name, criteria) values (${ada}, 'x', '{}')`,
  );
  expect(await outcomeOf(insert)).toBe("42501");
  const fraud = (await aPerson(db)).id;
  await db.sql`insert into private.suspensions (person_id, reason) values (${fraud}, 'Fraud.')`;
  expect(await outcomeOf(save(fraud, "x", {}))).toBe("RI005");
});
