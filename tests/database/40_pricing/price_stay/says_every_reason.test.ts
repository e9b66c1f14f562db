import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, priceOf } from "./case.ts";
import type { StayCase } from "./case.ts";

const tokyo = { city: "Tokyo", country: "JP", latitude: 35.68, longitude: 139.76 };
const honolulu = { city: "Honolulu", country: "US", latitude: 21.3, longitude: -157.86 };

// It is Monday 2 March 2026, 10:00 UTC: 19:00 in Tokyo, midnight in Honolulu (still Monday), 10:00 in Évora.
const vectors: readonly (StayCase & { readonly codes: readonly string[]; readonly priced?: false })[] = [
  { why: "nothing against it", codes: [] },
  { why: "a draft", property: { status: "draft" }, codes: ["property_not_published"] },
  {
    why: "no price",
    property: { status: "draft", base_price: null },
    codes: ["property_not_published", "price_missing"],
    priced: false,
  },
  { why: "same day", check_in: "2026-03-09", check_out: "2026-03-09", codes: ["dates_invalid"], priced: false },
  { why: "backwards", check_in: "2026-03-09", check_out: "2026-03-08", codes: ["dates_invalid"], priced: false },
  { why: "no dates", check_in: null, check_out: null, codes: ["dates_invalid"], priced: false },
  { why: "endless", check_out: "infinity", codes: ["dates_invalid"], priced: false },
  { why: "since ever", check_in: "-infinity", codes: ["dates_invalid"], priced: false },
  { why: "the greatest date there is", check_out: "5874897-12-31", codes: ["dates_invalid"], priced: false },
  { why: "yesterday", check_in: "2026-03-01", codes: ["dates_invalid"], priced: false },
  { why: "today, before the cut-off", check_in: "2026-03-02", check_out: "2026-03-03", codes: [] },
  {
    why: "today in Tokyo, after the cut-off",
    property: { address: tokyo },
    check_in: "2026-03-02",
    check_out: "2026-03-03",
    codes: ["too_short_notice"],
  },
  {
    why: "today in Tokyo, with a later cut-off",
    property: { address: tokyo, same_day_cutoff_hour: 20 },
    check_in: "2026-03-02",
    check_out: "2026-03-03",
    codes: [],
  },
  {
    why: "the hour of the cut-off itself is too late",
    property: { same_day_cutoff_hour: 10 },
    check_in: "2026-03-02",
    check_out: "2026-03-03",
    codes: ["too_short_notice"],
  },
  {
    why: "never for the same day",
    property: { same_day_cutoff_hour: 0 },
    check_in: "2026-03-02",
    check_out: "2026-03-03",
    codes: ["too_short_notice"],
  },
  {
    why: "today in Honolulu has just begun",
    property: { address: honolulu },
    check_in: "2026-03-02",
    check_out: "2026-03-03",
    codes: [],
  },
  { why: "notice of seven days, just kept", property: { advance_notice_days: 7 }, codes: [] },
  {
    why: "notice of seven days, a day short",
    property: { advance_notice_days: 7 },
    check_in: "2026-03-08",
    codes: ["too_short_notice"],
  },
  {
    why: "with notice the cut-off does not matter",
    property: { advance_notice_days: 1, same_day_cutoff_hour: 0 },
    check_in: "2026-03-03",
    codes: [],
  },
  {
    why: "the last day of the window is for departure",
    property: { booking_window_months: 1 },
    check_in: "2026-04-01",
    check_out: "2026-04-02",
    codes: [],
  },
  {
    why: "a night after the window",
    property: { booking_window_months: 1 },
    check_in: "2026-04-01",
    check_out: "2026-04-03",
    codes: ["beyond_booking_window"],
  },
  {
    why: "two years ahead, the longest window",
    property: { booking_window_months: 24 },
    check_in: "2028-02-28",
    check_out: "2028-03-01",
    codes: [],
  },
  {
    why: "more than two years ahead",
    property: { booking_window_months: 24 },
    check_in: "2028-03-02",
    check_out: "2028-03-09",
    codes: ["dates_invalid"],
    priced: false,
  },
  { why: "too short", property: { min_nights: 4 }, codes: ["stay_too_short"] },
  { why: "just long enough", property: { min_nights: 3 }, codes: [] },
  { why: "too long", property: { max_nights: 2 }, codes: ["stay_too_long"] },
  {
    why: "longest on Mondays",
    property: { max_nights_by_weekday: [2, null, null, null, null, null, null] },
    codes: ["stay_too_long"],
  },
  {
    why: "shortest on Mondays goes before the property's",
    property: { min_nights: 5, min_nights_by_weekday: [3, null, null, null, null, null, null] },
    codes: [],
  },
  {
    why: "shortest in season goes before the weekday's",
    property: { min_nights_by_weekday: [3, null, null, null, null, null, null] },
    rules: [{ kind: "season", from_date: "2026-03-01", to_date: "2026-04-01", min_nights: 4 }],
    codes: ["stay_too_short"],
  },
  {
    why: "an override goes before the season",
    rules: [
      { kind: "season", from_date: "2026-03-01", to_date: "2026-04-01", min_nights: 4 },
      { kind: "override", from_date: "2026-03-09", to_date: "2026-03-10", min_nights: 2 },
    ],
    codes: [],
  },
  {
    why: "only the rule of the first night counts",
    rules: [{ kind: "override", from_date: "2026-03-10", to_date: "2026-03-11", min_nights: 9 }],
    codes: [],
  },
  {
    why: "closed to arrival",
    rules: [{ kind: "override", from_date: "2026-03-09", to_date: "2026-03-10", closed_to_arrival: true }],
    codes: ["closed_to_arrival"],
  },
  {
    why: "closed to arrival in between",
    rules: [
      {
        kind: "override",
        from_date: "2026-03-10",
        to_date: "2026-03-11",
        closed_to_arrival: true,
        closed_to_departure: true,
      },
    ],
    codes: [],
  },
  {
    why: "closed to departure",
    rules: [{ kind: "season", from_date: "2026-03-12", to_date: "2026-03-13", closed_to_departure: true }],
    codes: ["closed_to_departure"],
  },
  { why: "arrival on Saturdays only", property: { check_in_weekdays: [6] }, codes: ["closed_to_arrival"] },
  { why: "arrival on Mondays", property: { check_in_weekdays: [1] }, codes: [] },
  { why: "departure on Saturdays only", property: { check_out_weekdays: [6] }, codes: ["closed_to_departure"] },
  { why: "one guest too many", adults: 4, children: 1, codes: ["over_capacity"] },
  { why: "infants take no place", adults: 4, infants: 5, codes: [] },
  { why: "pets where none may stay", pets: 1, codes: ["pets_not_allowed"] },
  { why: "nobody", adults: 0, codes: ["party_invalid"], priced: false },
  { why: "children alone", adults: 0, children: 2, codes: ["party_invalid"], priced: false },
  { why: "fewer than none", children: -1, codes: ["party_invalid"], priced: false },
  {
    why: "more people than integers",
    adults: 2147483647,
    children: 2147483647,
    codes: ["party_invalid"],
    priced: false,
  },
  {
    why: "everything at once",
    property: { min_nights: 5, advance_notice_days: 7, check_in_weekdays: [6], check_out_weekdays: [6] },
    check_in: "2026-03-03",
    check_out: "2026-03-04",
    adults: 9,
    pets: 1,
    codes: [
      "over_capacity",
      "pets_not_allowed",
      "too_short_notice",
      "stay_too_short",
      "closed_to_arrival",
      "closed_to_departure",
    ],
  },
];

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

test.each(vectors)("$why", async ({ codes, priced = true, ...stay }) => {
  const price = await priceOf(db, stay);
  expect(price.problems.map((problem) => problem.code)).toEqual(codes);
  expect(price.line_items.length > 0).toBe(priced);
  expect(price.total_amount > 0).toBe(priced);
});

test("a property that does not exist has no price, and no lack of reasons", async () => {
  const nowhere = db.sql`
    select private.price_stay('00000000-0000-0000-0000-000000000000', '2026-03-09', '2026-03-12', 2, 0, 0, 0)`;
  await expect(nowhere).rejects.toMatchObject({ code: "RP001" });
});
