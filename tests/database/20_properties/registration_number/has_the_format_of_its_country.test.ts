import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const paris = { city: "Paris", country: "FR", latitude: 48.8566, longitude: 2.3522 };
const rome = { city: "Rome", country: "IT", latitude: 41.9, longitude: 12.5 };
const oslo = { city: "Oslo", country: "NO", latitude: 59.91, longitude: 10.75 };

test.each<[string, object, string, string]>([
  ["Portugal's", {}, "12345/AL", "done"],
  ["another country's in Portugal", {}, "7505612345678", "RP007"],
  ["France's", paris, "7505612345678", "done"],
  ["one digit short in France", paris, "750561234567", "RP007"],
  ["Italy's", rome, "IT058091B4ABCDEFGH", "done"],
  ["in small letters in Italy", rome, "it058091b4abcdefgh", "RP007"],
  ["any in a country without a known format", oslo, "whatever 1", "done"],
])("%s number", async (_, address, number, outcome) => {
  const property = await aProperty(db, { address });
  const set = db.asPerson(
    property.host_id,
    (sql) => sql`update public.properties set registration_number = ${number} where id = ${property.id}`,
  );
  expect(await outcomeOf(set)).toBe(outcome);
});

test("where the operator says that a number is required, nothing is published without it", async () => {
  await db.sql`update public.registration_formats set is_required = true where country = 'IT'`;
  const property = await aProperty(db, { address: rome, status: "draft" });
  const publish = (): Promise<unknown> =>
    db.asPerson(property.host_id, (sql) => sql`select public.publish_property(${property.id})`);

  await expect(publish()).rejects.toMatchObject({
    code: "RP002",
    detail: "registration_number: IT asks for one, e.g. IT000000A000000000",
  });
  await db.sql`update public.properties set registration_number = 'IT058091B4ABCDEFGH' where id = ${property.id}`;
  await publish();
});
