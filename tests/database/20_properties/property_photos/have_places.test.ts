import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const add = (host: string, property: string, file: string): Promise<number> =>
  db.asPerson(host, async (sql) => {
    const [row] = await sql<[{ position: number }]>`
      insert into public.property_photos (property_id, path)
      values (${property}, ${`${property}/${file}`})
      returning position`;
    return row.position;
  });

test("without a position a photo gets the first free one, also when several come at once", async () => {
  const { id, host_id } = await aProperty(db);
  expect(await add(host_id, id, "2.jpg")).toBe(2);
  expect(await add(host_id, id, "3.jpg")).toBe(3);
  await db.asPerson(
    host_id,
    (sql) => sql`delete from public.property_photos where property_id = ${id} and position = 2`,
  );
  const positions = await Promise.all(["4.jpg", "5.jpg", "6.jpg"].map((file) => add(host_id, id, file)));
  expect(positions.sort()).toEqual([2, 4, 5]);
});

test("a fifty-first photo is refused", async () => {
  const { id, host_id } = await aProperty(db);
  for (let number = 2; number <= 50; number += 1) await add(host_id, id, `${number}.jpg`);
  expect(await outcomeOf(add(host_id, id, "51.jpg"))).toBe("RP006");
});

test("order_photos puts them in the order given, all of them or none", async () => {
  const { id, host_id } = await aProperty(db);
  await add(host_id, id, "2.jpg");
  await add(host_id, id, "3.jpg");
  const rows = await db.sql<{ id: string }[]>`
    select id from public.property_photos where property_id = ${id} order by position desc`;
  const wish = rows.map((row) => row.id);
  const order = (person: string, ids: string[]): Promise<string[]> =>
    db.asPerson(person, async (sql) => {
      const ordered = await sql<{ id: string }[]>`select id from public.order_photos(${id}, ${ids})`;
      return ordered.map((row) => row.id);
    });

  expect(await order(host_id, wish)).toEqual(wish);
  expect(await outcomeOf(order(host_id, wish.slice(1)))).toBe("RP008");
  expect(await outcomeOf(order(host_id, [...wish, wish[0]!]))).toBe("RP008");
  expect(await outcomeOf(order((await aHost(db)).id, wish))).toBe("RI003");
});

test("co-hosts add photos and order them with scope full only", async () => {
  const { id } = await aProperty(db);
  const [helper, calendarHelper] = [await aHost(db), await aHost(db)];
  await db.sql`
    insert into public.co_hosts (property_id, person_id, scopes)
    values (${id}, ${helper.id}, '{full}'), (${id}, ${calendarHelper.id}, '{calendar,messages,bookings}')`;

  expect(await add(helper.id, id, "2.jpg")).toBe(2);
  expect(await outcomeOf(add(calendarHelper.id, id, "3.jpg"))).toBe("42501");
});

test("others see a photo once it is ready; its host sees every one, with its state", async () => {
  const { id, host_id } = await aProperty(db);
  await add(host_id, id, "2.jpg");
  const seen = (person: string | null): Promise<number> =>
    db.asPerson(
      person,
      async (sql) => (await sql`select from public.property_photos where property_id = ${id}`).length,
    );

  expect(await seen(null)).toBe(1);
  expect(await seen((await aHost(db)).id)).toBe(1);
  expect(await seen(host_id)).toBe(2);
});

test("nobody says by hand that a photo is ready", async () => {
  const { id, host_id } = await aProperty(db);
  for (const column of ["state = 'ready'", "path = property_id || '/other.jpg'", "variants = '[]'", "width = 1"]) {
    const change = db.asPerson(host_id, (sql) =>
      sql.unsafe(`update public.property_photos set ${column} where property_id = '${id}'`),
    );
    expect(await outcomeOf(change), column).toBe("42501");
  }
});
