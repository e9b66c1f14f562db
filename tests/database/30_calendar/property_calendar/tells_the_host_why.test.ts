import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { NOW, take } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

test("the host and a co-host for the calendar read by what, by which booking and which words; nobody else does", async () => {
  const property = await aProperty(db, { preparation_nights: 1 });
  const { booking } = await take(db, property, "[2026-04-01,2026-04-02)", { preparation: 1 });
  const [helper, messenger] = [await aPerson(db), await aPerson(db)];
  await db.sql`
    insert into public.co_hosts (property_id, person_id, scopes)
    values (${property.id}, ${helper.id}, '{calendar}'), (${property.id}, ${messenger.id}, '{messages}')`;
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.block_dates(${property.id}, '2026-04-03', '2026-04-04', 'Painters')`,
  );
  const read = (person: string | null) =>
    db.asPerson(
      person,
      (sql) => sql`
        select is_free, taken_by, booking_id, note
        from public.property_calendar(${property.id}, '2026-04-01', '2026-04-05')`,
    );
  const why = [
    { is_free: false, taken_by: "booking", booking_id: booking, note: "" },
    { is_free: false, taken_by: "preparation", booking_id: booking, note: "" },
    { is_free: false, taken_by: "block", booking_id: null, note: "Painters" },
    { is_free: true, taken_by: null, booking_id: null, note: null },
  ];

  expect(await read(property.host_id)).toEqual(why);
  expect(await read(helper.id)).toEqual(why);
  const untold = why.map(({ is_free }) => ({ is_free, taken_by: null, booking_id: null, note: null }));
  for (const person of [null, messenger.id, (await aPerson(db)).id]) expect(await read(person)).toEqual(untold);
});
