import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await createTestDatabase();
  ada = await aPerson(db);
  eve = await aPerson(db);
});
afterAll(() => db.close());

const details = (person: Person): Promise<Record<string, unknown>> =>
  db.asPerson(person.id, async (sql) => {
    const [row] = await sql<[{ answer: Record<string, unknown> }]>`select public.my_contact_details() as answer`;
    return row.answer;
  });

test("what is given is kept, what is not given stays, an empty text takes away", async () => {
  await db.asPerson(
    ada.id,
    (sql) => sql`
      select public.update_contact_details(
        legal_name => 'Ada Lovelace', phone => '+351912345678', birth_date => '1990-12-10', line1 => 'Rua 1',
        city => 'Lisboa', country => 'PT')`,
  );
  await db.asPerson(ada.id, (sql) => sql`select public.update_contact_details(phone => '', city => 'Porto')`);

  expect(await details(ada)).toMatchObject({
    email: ada.email,
    email_confirmed: true,
    legal_name: "Ada Lovelace",
    phone: null,
    birth_date: "1990-12-10",
    city: "Porto",
    country: "PT",
  });
  expect(await details(eve)).toMatchObject({ email: eve.email, legal_name: null, city: null });
});

test.each([
  ["phone", "phone => '0912'"],
  ["birth_date", "birth_date => '2999-01-01'"],
  ["country", "country => 'XX'"],
  ["text", `legal_name => '${"x".repeat(201)}'`],
])("a wrong %s is refused by name", async (field, argument) => {
  const asked = db.asPerson(ada.id, (sql) => sql.unsafe(`select public.update_contact_details(${argument})`));
  await expect(asked).rejects.toMatchObject({ code: "RI008", detail: expect.stringContaining(field) });
});

test("visitors have none, and nobody reads the table", async () => {
  expect(await outcomeOf(db.asPerson(null, (sql) => sql`select public.my_contact_details()`))).toBe("42501");
  expect(await outcomeOf(db.asPerson(eve.id, (sql) => sql`select * from private.contacts`))).toBe("42501");
});
