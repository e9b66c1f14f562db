import fc from "fast-check";
import { afterAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

/** Check-in on 10 June 2027 at 15:00 in Lisbon is 14:00 UTC. */
const STAY = { checkIn: "2027-06-10", timeZone: "Europe/Lisbon" };

const ITEMS = [
  { position: 1, kind: "accommodation", label: "4 nights", amount: 50_001 },
  { position: 2, kind: "discount", label: "Weekly", amount: -10_000 },
  { position: 3, kind: "cleaning_fee", label: "Cleaning", amount: 3_000 },
  { position: 4, kind: "guest_service_fee", label: "Service fee", amount: 6_000 },
  { position: 5, kind: "tax", label: "Tourist tax", amount: 2_000 },
];

type Item = (typeof ITEMS)[number] & { readonly nightly_amounts?: readonly number[] };

type Refund = {
  terms: string;
  valid_until: string | null;
  total_amount: number;
  refund_amount: number;
  kept_amount: number;
  lines: { kind: string; amount: number; refund_amount: number }[];
};

type Case = {
  policy: string;
  nights?: number;
  checkIn?: string;
  timeZone?: string;
  booked?: string;
  confirmed?: string;
  cancelled: string;
  items?: readonly Item[];
};

async function refundFor(stay: Case): Promise<Refund> {
  const { policy, nights = 4, checkIn = STAY.checkIn, timeZone = STAY.timeZone, cancelled } = stay;
  const booked = stay.booked ?? "2027-01-01T00:00:00Z";
  const [row] = await db.sql<[{ refund: Refund }]>`
    select private.refund_for(
      rules, ${policy}, ${checkIn}, ${checkIn}::date + ${nights}::integer, '15:00', ${timeZone}, ${booked},
      ${stay.confirmed ?? booked}, ${cancelled}, ${db.sql.json(stay.items ?? ITEMS)}
    ) as refund
    from public.booking_rules as rules where version = 1`;
  return row.refund;
}

/** Parts of each line in the order of ITEMS: accommodation, discount, cleaning, service fee, tax. */
test.each([
  ["flexible", "2027-06-09T14:00:00Z", "flexible", [50_001, -10_000, 3_000, 6_000, 2_000]],
  ["flexible", "2027-06-09T14:00:01Z", "flexible", [37_501, -7_500, 3_000, 0, 1_535]],
  ["flexible", "2027-06-10T13:59:59Z", "flexible", [37_501, -7_500, 3_000, 0, 1_535]],
  ["flexible", "2027-06-10T14:00:00Z", "flexible", [37_501, -7_500, 0, 0, 1_395]],
  ["flexible", "2027-06-11T20:00:00Z", "flexible", [25_000, -5_000, 0, 0, 930]],
  ["flexible", "2027-06-13T20:00:00Z", "flexible", [0, 0, 0, 0, 0]],
  ["moderate", "2027-06-05T14:00:00Z", "moderate", [50_001, -10_000, 3_000, 6_000, 2_000]],
  ["moderate", "2027-06-05T14:00:01Z", "moderate", [18_750, -3_750, 3_000, 0, 837]],
  ["moderate", "2027-06-11T20:00:00Z", "moderate", [12_500, -2_500, 0, 0, 465]],
  ["limited", "2027-05-27T14:00:00Z", "limited", [50_001, -10_000, 3_000, 6_000, 2_000]],
  ["limited", "2027-05-27T14:00:01Z", "limited", [25_000, -5_000, 3_000, 0, 1_070]],
  ["limited", "2027-06-03T14:00:00Z", "limited", [25_000, -5_000, 3_000, 0, 1_070]],
  ["limited", "2027-06-03T14:00:01Z", "limited", [0, 0, 3_000, 0, 140]],
  ["firm", "2027-05-11T14:00:00Z", "firm", [50_001, -10_000, 3_000, 6_000, 2_000]],
  ["firm", "2027-05-11T14:00:01Z", "firm", [25_000, -5_000, 3_000, 0, 1_070]],
  ["firm", "2027-06-03T14:00:01Z", "firm", [0, 0, 3_000, 0, 140]],
  ["strict", "2027-05-01T00:00:00Z", "strict", [25_000, -5_000, 3_000, 0, 1_070]],
  ["strict", "2027-06-03T14:00:01Z", "strict", [0, 0, 3_000, 0, 140]],
])("%s, cancelled at %s: terms %s, lines %j", async (policy, cancelled, terms, parts) => {
  const refund = await refundFor({ policy, cancelled });

  expect(refund.lines.map((line) => line.refund_amount)).toEqual(parts);
  expect(refund.terms).toBe(terms);
  expect(refund.refund_amount).toBe(parts.reduce((sum, part) => sum + part, 0));
  expect(refund.refund_amount + refund.kept_amount).toBe(refund.total_amount);
});

test("strict gives everything back within 48 hours of booking, 14 days or more before", async () => {
  const booked = "2027-05-20T10:00:00Z";
  const within = { policy: "strict", booked, confirmed: "2027-06-09T00:00:00Z" };
  expect(await refundFor({ ...within, cancelled: "2027-05-22T10:00:00Z" })).toMatchObject({ kept_amount: 0 });
  expect(await refundFor({ ...within, cancelled: "2027-05-22T10:00:01Z" })).toMatchObject({ refund_amount: 24_070 });
});

test("grace gives everything back within 24 hours of a confirmation 7 days or more before", async () => {
  const confirmed = "2027-06-03T14:00:00Z";
  const within = await refundFor({ policy: "firm", confirmed, cancelled: "2027-06-04T14:00:00Z" });
  expect(within).toMatchObject({ terms: "grace", kept_amount: 0 });
  expect(new Date(within.valid_until ?? "")).toEqual(new Date("2027-06-04T14:00:00Z"));
  expect(await refundFor({ policy: "firm", confirmed, cancelled: "2027-06-04T14:00:01Z" })).toMatchObject({
    terms: "firm",
  });
  const late = "2027-06-03T14:00:01Z";
  expect(await refundFor({ policy: "firm", confirmed: late, cancelled: late })).toMatchObject({ terms: "firm" });
});

test("28 nights and more follow the long-stay terms: 30 nights are kept, the rest comes back", async () => {
  const items = [{ position: 1, kind: "accommodation", label: "40 nights", amount: 400_000 }];
  const long = { policy: "flexible", nights: 40, items };
  expect(await refundFor({ ...long, cancelled: "2027-05-11T14:00:00Z" })).toMatchObject({ refund_amount: 400_000 });
  expect(await refundFor({ ...long, cancelled: "2027-05-11T14:00:01Z" })).toMatchObject({
    terms: "long_stay",
    refund_amount: 100_000,
  });
  expect(await refundFor({ ...long, cancelled: "2027-06-15T20:00:00Z" })).toMatchObject({ refund_amount: 50_000 });
  expect(await refundFor({ ...long, nights: 28, cancelled: "2027-06-01T00:00:00Z" })).toMatchObject({
    refund_amount: 0,
  });
});

// Friday and Saturday cost 15000, Thursday and Sunday 10000; 10 % off; 1000 a night for an extra guest.
const WEEKEND = [
  {
    position: 1,
    kind: "accommodation",
    label: "4 nights",
    amount: 50_000,
    nightly_amounts: [10_000, 15_000, 15_000, 10_000],
  },
  { position: 2, kind: "discount", label: "Early bird", amount: -5_000 },
  { position: 3, kind: "extra_guests", label: "1 extra guest", amount: 4_000 },
];

test.each([
  // The first night is kept, then the first two: 40000 and 25000 are left.
  ["flexible", "2027-06-09T14:00:01Z", [40_000, -4_000, 3_000]],
  ["flexible", "2027-06-11T20:00:00Z", [25_000, -2_500, 2_000]],
  ["flexible", "2027-06-12T20:00:00Z", [10_000, -1_000, 1_000]],
  ["flexible", "2027-06-13T20:00:00Z", [0, 0, 0]],
  ["moderate", "2027-06-11T20:00:00Z", [12_500, -1_250, 1_000]],
  ["limited", "2027-06-01T14:00:00Z", [25_000, -2_500, 2_000]],
])("%s, cancelled at %s: nights come back at their own prices: %j", async (policy, cancelled, parts) => {
  const refund = await refundFor({ policy, cancelled, items: WEEKEND });
  expect(refund.lines.map((line) => line.refund_amount)).toEqual(parts);
});

test("days are days of the property's calendar, also when its clocks change", async () => {
  // Lisbon leaves summer time on 25 October 2026: 5 days before 15:00 UTC on the 27th is 14:00 UTC on the 22nd.
  const stay = { policy: "moderate", checkIn: "2026-10-27", booked: "2026-01-01T00:00:00Z" };
  expect(await refundFor({ ...stay, cancelled: "2026-10-22T14:00:00Z" })).toMatchObject({ kept_amount: 0 });
  expect((await refundFor({ ...stay, cancelled: "2026-10-22T14:00:01Z" })).kept_amount).toBeGreaterThan(0);
});

test("whatever is cancelled when, the parts add up and no line gives back more than it cost", async () => {
  const amount = fc.integer({ min: 0, max: 5_000_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("flexible", "moderate", "limited", "firm", "strict"),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: -60 * 24, max: 60 * 24 }),
      fc.tuple(amount, amount, amount, amount),
      async (policy, nights, hours, [accommodation, cleaning, service, tax]) => {
        const refund = await refundFor({
          policy,
          nights,
          cancelled: new Date(Date.parse("2027-06-10T14:00:00Z") + hours * 3_600_000).toISOString(),
          items: [
            { position: 1, kind: "accommodation", label: "", amount: accommodation },
            { position: 2, kind: "cleaning_fee", label: "", amount: cleaning },
            { position: 3, kind: "guest_service_fee", label: "", amount: service },
            { position: 4, kind: "tax", label: "", amount: tax },
          ],
        });
        expect(refund.refund_amount + refund.kept_amount).toBe(refund.total_amount);
        expect(refund.total_amount).toBe(accommodation + cleaning + service + tax);
        for (const line of refund.lines) {
          expect(line.refund_amount).toBeGreaterThanOrEqual(0);
          expect(line.refund_amount).toBeLessThanOrEqual(line.amount);
        }
      },
    ),
    { numRuns: 150 },
  );
});
