import { afterAll, beforeEach, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

type Frozen = { id: string; expires_at: string; total_amount: number; problems: unknown[] };
type Stay = { property: string; check_in?: string; check_out?: string; adults?: number };

const NOW = "2026-03-02T10:00:00Z";
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const setClock = (time: string) => db.sql`select private.set_clock(${time})`;

let guest: string;
let property: string;
beforeEach(async () => {
  await setClock(NOW);
  guest = (await aPerson(db)).id;
  property = (await aProperty(db, { pets_allowed: true })).id;
});

async function freeze(stay: Stay, person = guest): Promise<Frozen> {
  return db.asPerson(person, async (sql) => {
    const [row] = await sql<[{ frozen: Frozen }]>`
      select public.freeze_quote(
        ${stay.property}, ${stay.check_in ?? "2026-05-04"}, ${stay.check_out ?? "2026-05-07"}, ${stay.adults ?? 2}
      ) as frozen`;
    return row.frozen;
  });
}

async function book(
  stay: Stay,
  {
    quote = null,
    expected = null,
    person = guest,
  }: { quote?: string | null; expected?: number | null; person?: string },
): Promise<number> {
  return db.asPerson(person, async (sql) => {
    const [row] = await sql<[{ total_amount: number }]>`
      select total_amount from public.request_booking(
        ${stay.property}, ${stay.check_in ?? "2026-05-04"}, ${stay.check_out ?? "2026-05-07"}, ${stay.adults ?? 2},
        quote_id => ${quote}, expected_total => ${expected}
      )`;
    return row.total_amount;
  });
}

const raisePrice = () => db.sql`update public.properties set base_price = 20000 where id = ${property}`;

test("a frozen price is honoured after the host has raised it, to the line", async () => {
  const frozen = await freeze({ property });
  expect(frozen).toMatchObject({ total_amount: 34_200, problems: [] });
  expect(Math.abs(Date.parse(frozen.expires_at) - Date.parse(later(30)))).toBeLessThan(30_000);
  expect(frozen).not.toHaveProperty("host_payout_amount");
  await raisePrice();
  await setClock(later(29));
  expect(await book({ property }, { quote: frozen.id, expected: 34_200 })).toBe(34_200);
  const [kept] = await db.sql`
    select sum(item.amount)::bigint as lines, min(earnings.host_payout_amount)::bigint as payout
    from public.bookings as booking
    join public.booking_line_items as item on item.booking_id = booking.id
    join public.booking_earnings as earnings on earnings.booking_id = booking.id
    where booking.property_id = ${property}`;
  expect(kept).toEqual({ lines: 34_200, payout: 29_100 });
});

test("without it the price of now counts", async () => {
  await freeze({ property });
  await raisePrice();
  expect(await book({ property }, {})).toBe(68_400);
});

test("it expires", async () => {
  const frozen = await freeze({ property });
  await setClock(later(31));
  expect(await outcomeOf(book({ property }, { quote: frozen.id }))).toBe("RC008");
});

test.each<[string, Partial<Stay>]>([
  ["another arrival", { check_in: "2026-05-05" }],
  ["another departure", { check_out: "2026-05-08" }],
  ["another party", { adults: 1 }],
])("it is not for %s", async (_, other) => {
  const frozen = await freeze({ property });
  expect(await outcomeOf(book({ property, ...other }, { quote: frozen.id }))).toBe("RC009");
  expect(await outcomeOf(book({ property }, { quote: frozen.id }))).toBe("done");
});

test("it is not for another property or another person, and not made up", async () => {
  const frozen = await freeze({ property });
  const other = (await aProperty(db)).id;
  expect(await outcomeOf(book({ property: other }, { quote: frozen.id }))).toBe("RC009");
  expect(await outcomeOf(book({ property }, { quote: frozen.id, person: (await aPerson(db)).id }))).toBe("RC007");
  expect(await outcomeOf(book({ property }, { quote: "00000000-0000-4000-8000-000000000000" }))).toBe("RC007");
});

test("it is redeemed once, and holds no nights", async () => {
  const frozen = await freeze({ property });
  const rival = (await aPerson(db)).id;
  expect(await outcomeOf(book({ property }, { person: rival }))).toBe("done");
  expect(await outcomeOf(book({ property }, { quote: frozen.id }))).toBe("RB001");
  const fresh = await freeze({ property, check_in: "2026-06-01", check_out: "2026-06-03" });
  const stay = { property, check_in: "2026-06-01", check_out: "2026-06-03" };
  expect(await outcomeOf(book(stay, { quote: fresh.id }))).toBe("done");
  expect(await outcomeOf(book(stay, { quote: fresh.id }))).toBe("RC007");
});

test("rules that changed since refuse the stay all the same", async () => {
  const frozen = await freeze({ property });
  await db.sql`update public.properties set min_nights = 7 where id = ${property}`;
  expect(await outcomeOf(book({ property }, { quote: frozen.id }))).toBe("RB004");
});

test("a stay that could not be booked is not frozen", async () => {
  expect(await outcomeOf(freeze({ property, adults: 9 }))).toBe("RB004");
  expect(await outcomeOf(freeze({ property, check_out: "2026-05-04" }))).toBe("RB004");
  await book({ property }, {});
  expect(await outcomeOf(freeze({ property }))).toBe("RB001");
  const draft = (await aProperty(db, { status: "draft" })).id;
  expect(await outcomeOf(freeze({ property: draft }))).toBe("RP001");
});

test("a total that is not the expected one is refused, and nothing is booked", async () => {
  await raisePrice();
  expect(await outcomeOf(book({ property }, { expected: 34_200 }))).toBe("RC010");
  expect(await book({ property }, { expected: 68_400 })).toBe(68_400);
});

test("a person keeps the 20 newest; what has expired goes", async () => {
  const count = async (): Promise<number> => {
    const [row] = await db.sql<[{ count: number }]>`
      select count(*)::integer as count from private.frozen_quotes where person_id = ${guest}`;
    return row.count;
  };
  for (let times = 0; times < 21; times += 1) await freeze({ property });
  expect(await count()).toBe(20);
  await setClock(later(31));
  await freeze({ property });
  expect(await count()).toBe(1);
});
