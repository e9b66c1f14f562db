import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

let property: string;
beforeAll(async () => {
  await db.sql`select private.set_clock('2026-03-02T10:00:00Z')`;
  property = (await aProperty(db)).id;
  await db.sql`
    insert into public.exchange_rates (base, quote, date, rate, source)
    values
      ('EUR', 'USD', '2026-02-27', 1.2, 'test'), ('EUR', 'USD', '2026-02-26', 9, 'test'),
      ('EUR', 'USD', '2026-03-03', 7, 'test'), ('EUR', 'JPY', '2026-02-27', 160, 'test'),
      ('EUR', 'KWD', '2026-02-27', 0.35, 'test'), ('EUR', 'SEK', '2026-02-27', 11, 'test'),
      ('EUR', 'CZK', '2026-02-19', 25, 'test')`;
});

async function displayed(currency: string | null, id = property): Promise<unknown> {
  return db.asPerson(null, async (sql) => {
    const [row] = await sql<[{ quote: Record<string, unknown> }]>`
      select public.quote_stay(${id}, '2026-05-04', '2026-05-07', 2, display_currency => ${currency}) as quote`;
    return row.quote["display"];
  });
}

// 342.00 EUR.
test.each([
  ["two places to two, by the latest rate that is not of tomorrow", "USD", 41_040, 1.2],
  ["two places to none", "JPY", 54_720, 160],
  ["two places to three", "KWD", 119_700, 0.35],
])("%s", async (_, currency, total, rate) => {
  const date = "2026-02-27";
  expect(await displayed(currency)).toEqual({ currency, total_amount: total, rate, date, approximate: true });
});

test("its own currency at one to one", async () => {
  expect(await displayed("EUR")).toMatchObject({ total_amount: 34_200, rate: 1, date: "2026-03-02" });
});

test("from none to three places across the euro: 34200 yen x 0.35 / 160 is 74.8125 dinars, to the even fils", async () => {
  const { id } = await aProperty(db, { currency: "JPY", base_price: 10_000 });
  expect(await displayed("KWD", id)).toMatchObject({ total_amount: 74_812, rate: 0.0021875 });
});

test("without a rate, or with one of eleven days ago, nothing is shown", async () => {
  expect(await displayed("NOK")).toBeNull();
  expect(await displayed("CZK")).toBeNull();
});

test("more than an amount can be is not shown; the quote itself is told", async () => {
  const { id } = await aProperty(db, { base_price: 100_000_000_000, extra_guest_fee: 100_000_000_000 });
  await db.sql`
    update public.properties
    set max_guests = 50, included_guests = 1, cleaning_fee = 100000000000, max_nights = 730, booking_window_months = 24
    where id = ${id}`;
  await db.sql`
    insert into public.exchange_rates (base, quote, date, rate, source)
    values ('EUR', 'IDR', '2026-02-27', 19000, 'test')`;
  const [row] = await db.asPerson(
    null,
    (sql) => sql<[{ quote: Record<string, unknown> }]>`
      select public.quote_stay(${id}, '2026-03-03', '2028-03-02', 50, display_currency => 'IDR') as quote`,
  );
  expect(row.quote).toMatchObject({ nights: 730, total_amount: 4_161_114_000_000_000, problems: [], display: null });
  await db.sql`delete from public.exchange_rates where quote = 'IDR'`;
});

test("unless asked nothing is said; a currency that is none is refused", async () => {
  expect(await displayed(null)).toBeUndefined();
  expect(await outcomeOf(displayed("XXQ"))).toBe("RC011");
});

test("everybody reads the rates, nobody writes them", async () => {
  const person = (await aPerson(db)).id;
  const [row] = await db.asPerson(
    person,
    (sql) => sql<[{ count: number }]>`select count(*)::integer as count from public.exchange_rates`,
  );
  expect(row.count).toBe(7);
  expect(await outcomeOf(db.asPerson(person, (sql) => sql`update public.exchange_rates set rate = 1`))).toBe("42501");
});

test.each([
  ["EUR", 5_000],
  ["JPY", 8_500],
  ["SEK", 55_000],
  ["NOK", 100],
])(
  "the least that a host who cancels is charged in %s: its own, the euros' converted, or else the share alone",
  async (currency, fee) => {
    const [row] = await db.sql<[{ fee: number }]>`
    select private.host_cancellation_fee(rules, ${currency}, 1000, private.clock() + interval '60 days', private.clock()) as fee
    from public.booking_rules as rules where version = 1`;
    expect(row.fee).toBe(fee);
  },
);
