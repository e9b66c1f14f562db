import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, priceOf } from "./case.ts";
import type { StayCase } from "./case.ts";

type Lines = Readonly<Record<string, number>>;
type Vector = StayCase & {
  readonly lines: Lines;
  readonly total: number;
  readonly payout: number;
  readonly tax?: number;
};

const porto = { city: "Porto", country: "PT", latitude: 41.15, longitude: -8.61 };
const amsterdam = { city: "Amsterdam", country: "NL", latitude: 52.37, longitude: 4.9 };
const reykjavik = { city: "Reykjavík", country: "IS", latitude: 64.147, longitude: -21.94 };

// Worked by hand. 100.00 a night; the guest pays 14 % on top of what the host charges, the host 3 % of it.
const vectors: readonly Vector[] = [
  {
    why: "three nights at the base price",
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "one night",
    check_out: "2026-03-10",
    lines: { accommodation: 10000, guest_service_fee: 1400 },
    total: 11400,
    payout: 9700,
  },
  {
    why: "Friday and Saturday nights have the weekend price, Sunday's has not",
    property: { weekend_price: 15000 },
    check_in: "2026-03-12",
    check_out: "2026-03-16",
    lines: { accommodation: 50000, guest_service_fee: 7000 },
    total: 57000,
    payout: 48500,
  },
  {
    why: "a season goes before the weekend price",
    property: { weekend_price: 15000 },
    rules: [{ kind: "season", from_date: "2026-03-01", to_date: "2026-04-01", nightly_price: 12000 }],
    check_in: "2026-03-12",
    check_out: "2026-03-16",
    lines: { accommodation: 48000, guest_service_fee: 6720 },
    total: 54720,
    payout: 46560,
  },
  {
    why: "an override goes before a season",
    rules: [
      { kind: "season", from_date: "2026-03-01", to_date: "2026-04-01", nightly_price: 12000 },
      { kind: "override", from_date: "2026-03-10", to_date: "2026-03-11", nightly_price: 20000 },
    ],
    lines: { accommodation: 44000, guest_service_fee: 6160 },
    total: 50160,
    payout: 42680,
  },
  {
    why: "a rule without a price leaves the weekend price",
    property: { weekend_price: 15000 },
    rules: [{ kind: "override", from_date: "2026-03-13", to_date: "2026-03-14", min_nights: 1 }],
    check_in: "2026-03-13",
    check_out: "2026-03-14",
    lines: { accommodation: 15000, guest_service_fee: 2100 },
    total: 17100,
    payout: 14550,
  },
  {
    why: "a rule ends on the day before to_date",
    rules: [{ kind: "override", from_date: "2026-03-08", to_date: "2026-03-09", nightly_price: 99900 }],
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "cleaning is charged once and bears fees",
    property: { cleaning_fee: 5000 },
    lines: { accommodation: 30000, cleaning_fee: 5000, guest_service_fee: 4900 },
    total: 39900,
    payout: 33950,
  },
  {
    why: "guests above those included pay by night; infants do not",
    property: { included_guests: 1, extra_guest_fee: 1000 },
    adults: 2,
    children: 1,
    infants: 2,
    lines: { accommodation: 30000, extra_guests: 6000, guest_service_fee: 5040 },
    total: 41040,
    payout: 34920,
  },
  {
    why: "pets pay by stay, however many",
    property: { pets_allowed: true, pet_fee: 2500 },
    pets: 2,
    lines: { accommodation: 30000, pet_fee: 2500, guest_service_fee: 4550 },
    total: 37050,
    payout: 31525,
  },
  {
    why: "no pet, no pet fee",
    property: { pets_allowed: true, pet_fee: 2500 },
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "six nights get no weekly discount",
    property: { weekly_discount_percent: 10 },
    check_out: "2026-03-15",
    lines: { accommodation: 60000, guest_service_fee: 8400 },
    total: 68400,
    payout: 58200,
  },
  {
    why: "seven nights do, on the nights and not on cleaning",
    property: { weekly_discount_percent: 10, cleaning_fee: 5000 },
    check_out: "2026-03-16",
    lines: { accommodation: 70000, discount: -7000, cleaning_fee: 5000, guest_service_fee: 9520 },
    total: 77520,
    payout: 65960,
  },
  {
    why: "27 nights are weekly still",
    property: { weekly_discount_percent: 10, monthly_discount_percent: 30 },
    check_out: "2026-04-05",
    lines: { accommodation: 270000, discount: -27000, guest_service_fee: 34020 },
    total: 277020,
    payout: 235710,
  },
  {
    why: "28 nights are monthly",
    property: { weekly_discount_percent: 10, monthly_discount_percent: 30 },
    check_out: "2026-04-06",
    lines: { accommodation: 280000, discount: -84000, guest_service_fee: 27440 },
    total: 223440,
    payout: 190120,
  },
  {
    why: "28 nights without a monthly discount get the weekly one",
    property: { weekly_discount_percent: 10 },
    check_out: "2026-04-06",
    lines: { accommodation: 280000, discount: -28000, guest_service_fee: 35280 },
    total: 287280,
    payout: 244440,
  },
  {
    why: "a new listing goes before every other offer, even a better one",
    property: { new_listing_offer: true, weekly_discount_percent: 50 },
    promotions: [{ name: "Spring", percent: 40, stay_from: "2026-03-01", stay_to: "2026-04-01" }],
    check_out: "2026-03-16",
    lines: { accommodation: 70000, discount: -14000, guest_service_fee: 7840 },
    total: 63840,
    payout: 54320,
  },
  {
    why: "a promotion goes before the weekly discount",
    property: { weekly_discount_percent: 50 },
    promotions: [{ name: "Spring", percent: 5, stay_from: "2026-03-01", stay_to: "2026-04-01" }],
    check_out: "2026-03-16",
    lines: { accommodation: 70000, discount: -3500, guest_service_fee: 9310 },
    total: 75810,
    payout: 64505,
  },
  {
    why: "of two promotions the better one",
    promotions: [
      { name: "Spring", percent: 5, stay_from: "2026-03-01", stay_to: "2026-04-01" },
      { name: "March", percent: 15, stay_from: "2026-03-01", stay_to: "2026-04-01" },
    ],
    lines: { accommodation: 30000, discount: -4500, guest_service_fee: 3570 },
    total: 29070,
    payout: 24735,
  },
  {
    why: "a stay that leaves the promotion's dates gets nothing",
    promotions: [{ name: "Spring", percent: 5, stay_from: "2026-03-01", stay_to: "2026-03-11" }],
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "a promotion that can no longer be booked gives nothing",
    promotions: [{ name: "Spring", percent: 5, stay_from: "2026-03-01", stay_to: "2026-04-01", book_to: "2026-03-02" }],
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "a promotion on its last day of booking",
    promotions: [{ name: "Spring", percent: 5, stay_from: "2026-03-01", stay_to: "2026-04-01", book_to: "2026-03-03" }],
    lines: { accommodation: 30000, discount: -1500, guest_service_fee: 3990 },
    total: 32490,
    payout: 27645,
  },
  {
    why: "the weekly discount goes before the early bird",
    property: { weekly_discount_percent: 10, early_bird_days: 7, early_bird_percent: 20 },
    check_out: "2026-03-16",
    lines: { accommodation: 70000, discount: -7000, guest_service_fee: 8820 },
    total: 71820,
    payout: 61110,
  },
  {
    why: "an early bird, on the last day to be one (7 days ahead)",
    property: { early_bird_days: 7, early_bird_percent: 20 },
    lines: { accommodation: 30000, discount: -6000, guest_service_fee: 3360 },
    total: 27360,
    payout: 23280,
  },
  {
    why: "a day late for the early bird",
    property: { early_bird_days: 8, early_bird_percent: 20 },
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "last minute, on the first day of it (7 days ahead)",
    property: { last_minute_days: 7, last_minute_percent: 25 },
    lines: { accommodation: 30000, discount: -7500, guest_service_fee: 3150 },
    total: 25650,
    payout: 21825,
  },
  {
    why: "too early for last minute",
    property: { last_minute_days: 6, last_minute_percent: 25 },
    lines: { accommodation: 30000, guest_service_fee: 4200 },
    total: 34200,
    payout: 29100,
  },
  {
    why: "the host alone bears 15.5 %",
    property: { service_fee: "host_only" },
    lines: { accommodation: 30000 },
    total: 30000,
    payout: 25350,
  },
  {
    why: "half-even: 14 % of 325 is 45.5 and becomes 46; 3 % is 9.75 and becomes 10",
    property: { base_price: 325 },
    check_out: "2026-03-10",
    lines: { accommodation: 325, guest_service_fee: 46 },
    total: 371,
    payout: 315,
  },
  {
    why: "half-even: 14 % of 375 is 52.5 and becomes 52",
    property: { base_price: 375 },
    check_out: "2026-03-10",
    lines: { accommodation: 375, guest_service_fee: 52 },
    total: 427,
    payout: 364,
  },
  {
    why: "yen have no minor unit: 14 % of 12345 is 1728.3",
    property: { currency: "JPY", base_price: 12345 },
    check_out: "2026-03-10",
    lines: { accommodation: 12345, guest_service_fee: 1728 },
    total: 14073,
    payout: 11975,
  },
  {
    why: "dinars have three places: 14 % of 35.125 is 4.9175",
    property: { currency: "KWD", base_price: 35125 },
    check_out: "2026-03-10",
    lines: { accommodation: 35125, guest_service_fee: 4918 },
    total: 40043,
    payout: 34071,
  },
  {
    why: "the smallest price: fees round to nothing",
    property: { base_price: 1 },
    check_out: "2026-03-10",
    lines: { accommodation: 1 },
    total: 1,
    payout: 1,
  },
  {
    why: "the greatest price for the longest stay stays exact",
    property: { base_price: 100_000_000_000, max_nights: 365, service_fee: "host_only" },
    check_out: "2027-03-02",
    lines: { accommodation: 35_800_000_000_000 },
    total: 35_800_000_000_000,
    payout: 30_251_000_000_000,
  },
  {
    why: "Porto taxes each adult and night, not children",
    property: { address: porto },
    children: 1,
    lines: { accommodation: 30000, guest_service_fee: 4200, tax: 1800 },
    total: 36000,
    payout: 29100,
    tax: 1800,
  },
  {
    why: "Porto taxes seven nights at most",
    property: { address: porto },
    check_out: "2026-03-19",
    adults: 1,
    lines: { accommodation: 100000, guest_service_fee: 14000, tax: 2100 },
    total: 116100,
    payout: 97000,
    tax: 2100,
  },
  {
    why: "Amsterdam taxes what the host charges, cleaning too, not the platform's fee",
    property: { address: amsterdam, cleaning_fee: 2000 },
    lines: { accommodation: 30000, cleaning_fee: 2000, guest_service_fee: 4480, tax: 4000 },
    total: 40480,
    payout: 31040,
    tax: 4000,
  },
  {
    why: "the name of the city may be written in capitals",
    property: { address: { ...amsterdam, city: "AMSTERDAM" } },
    lines: { accommodation: 30000, guest_service_fee: 4200, tax: 3750 },
    total: 37950,
    payout: 29100,
    tax: 3750,
  },
  {
    why: "Iceland: a sum a night is added, value added tax is in the price and comes out of the host's share",
    property: { address: reykjavik, currency: "ISK", base_price: 11100 },
    check_out: "2026-03-11",
    lines: { accommodation: 22200, guest_service_fee: 3108, tax: 1600 },
    total: 26908,
    payout: 19334,
    tax: 3800,
  },
];

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

test.each(vectors)("$why", async ({ lines, total, payout, tax = 0, ...stay }) => {
  const price = await priceOf(db, stay);
  expect(price.problems).toEqual([]);
  const byKind: Record<string, number> = {};
  for (const item of price.line_items) byKind[item.kind] = (byKind[item.kind] ?? 0) + item.amount;
  expect(byKind).toEqual(lines);
  expect(price.total_amount).toBe(total);
  expect(price.host_payout_amount).toBe(payout);
  expect(price.tax_amount).toBe(tax);
  expect(price.line_items.reduce((sum, item) => sum + item.amount, 0)).toBe(price.total_amount);
  expect(price.host_payout_amount + price.platform_amount + price.tax_amount).toBe(price.total_amount);
});

test("an offer is named on its line", async () => {
  const price = await priceOf(db, { why: "", property: { new_listing_offer: true } });
  expect(price.line_items.find((item) => item.kind === "discount")?.label).toBe("New listing: 20 % off");
});
