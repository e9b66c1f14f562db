import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { NOW, search } from "./search.ts";

let db: TestDatabase;
let ids: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW}::timestamptz)`;
  await db.sql`delete from public.exchange_rates`;
  ids = [
    (await aProperty(db, { currency: "JPY", base_price: 20_000 })).id,
    (await aProperty(db, { currency: "EUR", base_price: 9_000 })).id,
  ];
});
afterAll(() => db?.close());

const found = async (asked: object): Promise<string[]> =>
  (await search(db, { display_currency: "USD", ...asked })).items.map(({ id }) => id);

test("with no rate of any currency everything is found, whatever the sort, a page at a time", async () => {
  for (const sort of ["relevance", "price", "newest"]) {
    expect((await found({ sort })).toSorted(), sort).toEqual(ids.toSorted());
    const first = await search(db, { display_currency: "USD", sort, page_size: 1 });
    expect(first.items[0]).toMatchObject({ display: null });
    const second = await found({ sort, page_size: 1, cursor: first.next_cursor });
    expect([first.items[0]?.id, ...second].toSorted(), sort).toEqual(ids.toSorted());
  }
});

test("what can't be compared is in no range of prices", async () => {
  expect(await found({ max_price: 100_000_000 })).toEqual([]);
});

test("a known rate is compared: those without one come last", async () => {
  const today = NOW.slice(0, 10);
  await db.sql`
    insert into public.exchange_rates (base, quote, date, rate, source) values ('EUR', 'USD', ${today}, 1.1, 'test')
  `;
  expect(await found({ sort: "price" })).toEqual([ids[1], ids[0]]);
  expect(await found({ max_price: 9_900 })).toEqual([ids[1]]);
  expect(await found({ max_price: 9_899 })).toEqual([]);
});
