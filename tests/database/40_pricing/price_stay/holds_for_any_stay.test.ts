import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "./case.ts";
import type { Price } from "./case.ts";
import { naivePrice } from "./naive_price.ts";
import { levyTaxes, places, taxesAt } from "./places.ts";
import type { PlaceName } from "./places.ts";
import type { Terms } from "./terms.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
console.info(`seed ${seed}; run again with SEED=${seed}`);

const day = (ahead: number): string => new Date(Date.parse(NOW) + ahead * 86_400_000).toISOString().slice(0, 10);
const amount = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100_000_000 }));
const fee = fc.oneof(fc.constant(0), amount);
const percent = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 9900 }).map((hundredths) => hundredths / 100),
);
const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }));

const anyStay = fc.record({
  place: fc.constantFrom<PlaceName[]>("evora", "night", "percent", "tirol", "capped", "included", "both", "held"),
  ahead: fc.integer({ min: 0, max: 40 }),
  nights: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 25, max: 32 })),
  adults: fc.integer({ min: 1, max: 6 }),
  children: fc.integer({ min: 0, max: 4 }),
  pets: fc.integer({ min: 0, max: 2 }),
  season: fc.option(fc.tuple(range, amount)),
  override: fc.option(fc.tuple(range, amount)),
  promotion: fc.option(fc.tuple(range, fc.integer({ min: 1, max: 99 }))),
  columns: fc.record({
    base_price: amount,
    weekend_price: fc.option(amount, { nil: null }),
    new_listing_offer: fc.boolean(),
    weekly_discount_percent: percent,
    monthly_discount_percent: percent,
    early_bird_days: fc.integer({ min: 1, max: 40 }),
    early_bird_percent: percent,
    last_minute_days: fc.integer({ min: 0, max: 40 }),
    last_minute_percent: percent,
    included_guests: fc.integer({ min: 1, max: 6 }),
    extra_guest_fee: fee,
    cleaning_fee: fee,
    pet_fee: fee,
    service_fee: fc.constantFrom("split", "host_only"),
  }),
});
type Stay = typeof anyStay extends fc.Arbitrary<infer Value> ? Value : never;

const noOffers = {
  new_listing_offer: false,
  weekly_discount_percent: 0,
  monthly_discount_percent: 0,
  early_bird_percent: 0,
  last_minute_percent: 0,
};

let db: TestDatabase;
const ids = new Map<PlaceName, string>();
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await levyTaxes(db);
  for (const place of ["evora", "night", "percent", "tirol", "capped", "included", "both", "held"] as const) {
    ids.set(place, (await aProperty(db, { address: places[place].address, max_guests: 10, pets_allowed: true })).id);
  }
});
afterAll(() => db.close());

function termsOf(stay: Stay): Terms {
  const { place, columns } = stay;
  const check_in = day(stay.ahead);
  const dated = ([[from, length]]: readonly [readonly [number, number], number]) => ({
    from_date: day(from),
    to_date: day(from + length),
  });
  return {
    ...columns,
    weekend_price: columns.weekend_price ?? undefined,
    today: day(0),
    check_in,
    check_out: day(stay.ahead + stay.nights),
    adults: stay.adults,
    children: stay.children,
    pets: stay.pets,
    rules: [
      ...(stay.season ? [{ kind: "season" as const, ...dated(stay.season), nightly_price: stay.season[1] }] : []),
      ...(stay.override
        ? [{ kind: "override" as const, ...dated(stay.override), nightly_price: stay.override[1] }]
        : []),
    ],
    promotions: stay.promotion
      ? [
          {
            name: "Any",
            percent: stay.promotion[1],
            stay_from: day(stay.promotion[0][0]),
            stay_to: day(stay.promotion[0][0] + stay.promotion[0][1]),
          },
        ]
      : [],
    guest_percent: columns.service_fee === "split" ? 14 : 0,
    host_percent: columns.service_fee === "split" ? 3 : 15.5,
    taxes: taxesAt(place, check_in, "EUR"),
  };
}

/** Asks the database for the stay as it is, and a night longer when `longer`; nothing is left behind. */
async function ask(stay: Stay, longer = 0): Promise<readonly Price[]> {
  const terms = termsOf(stay);
  const id = ids.get(stay.place) ?? "";
  const rows = [...terms.rules].map((rule) => ({ ...rule, property_id: id }));
  const offers = [...terms.promotions].map((promotion) => ({ ...promotion, property_id: id }));
  return db.sql.begin(async (sql) => {
    await sql`update public.properties set ${sql(stay.columns)} where id = ${id}`;
    if (rows.length > 0) await sql`insert into public.calendar_rules ${sql(rows)}`;
    if (offers.length > 0) await sql`insert into public.promotions ${sql(offers)}`;
    const prices = await sql<{ price: Price }[]>`
      select private.price_stay(
        ${id}, ${terms.check_in}, ${terms.check_out}::date + extra, ${stay.adults}, ${stay.children}, 0, ${stay.pets}
      ) as price
      from generate_series(0, ${longer}::integer) as extra
      order by extra`;
    await sql`delete from public.calendar_rules where property_id = ${id}`;
    await sql`delete from public.promotions where property_id = ${id}`;
    return prices.map((row) => row.price);
  });
}

test("the parts equal the whole, nothing is negative, and a naive reading of the rules agrees", async () => {
  await fc.assert(
    fc.asyncProperty(anyStay, async (stay) => {
      const [price] = await ask(stay);
      if (price === undefined) throw new Error("no price");
      expect(price.line_items.reduce((sum, item) => sum + item.amount, 0)).toBe(price.total_amount);
      expect(price.host_payout_amount + price.platform_amount + price.tax_amount).toBe(price.total_amount);
      for (const item of price.line_items) expect(item.amount >= 0 || item.kind === "discount").toBe(true);
      for (const part of ["total_amount", "host_payout_amount", "platform_amount", "tax_amount"] as const) {
        expect(price[part]).toBeGreaterThanOrEqual(0);
      }
      const naive = naivePrice(termsOf(stay));
      const byKind: Record<string, number> = {};
      for (const item of price.line_items) byKind[item.kind] = (byKind[item.kind] ?? 0) + item.amount;
      expect(byKind).toEqual(naive.lines);
      expect([price.total_amount, price.host_payout_amount, price.platform_amount, price.tax_amount]).toEqual([
        naive.total,
        naive.payout,
        naive.platform,
        naive.tax,
      ]);
    }),
    { seed, numRuns: 150 },
  );
});

test("a night more never lowers the total before discounts", async () => {
  const undiscounted = anyStay.map((stay) => ({
    ...stay,
    promotion: null,
    columns: { ...stay.columns, ...noOffers },
  }));
  await fc.assert(
    fc.asyncProperty(undiscounted, async (stay) => {
      const [price, longer] = await ask(stay, 1);
      expect(longer?.total_amount).toBeGreaterThanOrEqual(price?.total_amount ?? Infinity);
    }),
    { seed, numRuns: 80 },
  );
});

test("an offer gives way to those before it, however little they give", async () => {
  const order = ["New listing", "Any", "Monthly", "Weekly", "Early bird", "Last minute"];
  await fc.assert(
    fc.asyncProperty(anyStay, fc.integer({ min: 0, max: 5 }), async (stay, first) => {
      const few = (rank: number): number => (rank < first ? 0 : rank === first ? 1 : 90);
      const long = { ...stay, place: "evora" as const, nights: 28, ahead: 20, override: null, season: null };
      const offered: Stay = {
        ...long,
        promotion: first <= 1 ? [[0, 60], few(1)] : null,
        columns: {
          ...stay.columns,
          base_price: 10_000,
          new_listing_offer: first === 0,
          monthly_discount_percent: few(2),
          weekly_discount_percent: few(3),
          early_bird_days: 20,
          early_bird_percent: few(4),
          last_minute_days: 20,
          last_minute_percent: few(5),
        },
      };
      const [price] = await ask(offered);
      const label = price?.line_items.find((item) => item.kind === "discount")?.label ?? "";
      expect(label.slice(0, label.indexOf(":"))).toBe(order[first]);
    }),
    { seed, numRuns: 40 },
  );
});
