import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../support/builders/a_confirmed_booking.ts";
import { anAlteration, answerAlteration } from "../support/builders/an_alteration.ts";
import { dayFromToday } from "../support/builders/day_from_today.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { outcomeOf } from "../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 20 });
});
afterAll(() => db.close());

/** Two stays next to each other at one place, each proposed to move to the nights between or of the other. */
async function twoBookings() {
  const first = await aConfirmedBooking(db, {
    check_in: await dayFromToday(db, 60),
    check_out: await dayFromToday(db, 63),
  });
  const second = await aConfirmedBooking(db, {
    property_id: first.property_id,
    check_in: await dayFromToday(db, 70),
    check_out: await dayFromToday(db, 73),
  });
  return { first, second };
}

test("two bookings that move to the same nights at once: one moves, the other stays", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { first, second } = await twoBookings();
    const proposals = [
      await anAlteration(db, first, first.guest_id, [64, 67]),
      await anAlteration(db, second, second.guest_id, [65, 68]),
    ];

    const outcomes = await Promise.all(
      proposals.map((proposal) => outcomeOf(answerAlteration(db, proposal, first.host_id, true))),
    );

    expect(outcomes.toSorted()).toEqual(["RB001", "done"]);
    const [taken] = await db.sql`
      select sum(upper(stay) - lower(stay))::int as nights from public.occupancies where property_id = ${first.property_id}`;
    expect(taken?.["nights"]).toBe(6);
  }
});

test("two bookings that want each other's nights both stay, without deadlock", async () => {
  const { first, second } = await twoBookings();
  // Proposed while the nights were free, so each proposal is legal by itself.
  const forth = await anAlteration(db, first, first.guest_id, [64, 67]);
  const back = await anAlteration(db, second, second.guest_id, [64, 66]);
  await db.sql`
    update public.booking_alterations set check_in = ${second.check_in}, check_out = ${second.check_out} where id = ${forth.id}`;
  await db.sql`
    update public.booking_alterations set check_in = ${first.check_in}, check_out = ${first.check_out} where id = ${back.id}`;

  const outcomes = await Promise.all(
    [forth, back].map((proposal) => outcomeOf(answerAlteration(db, proposal, first.host_id, true))),
  );

  expect(outcomes).toEqual(["RB001", "RB001"]);
});

test("a booking that moves and guests who book meanwhile never overlap", async () => {
  const { first } = await twoBookings();
  const proposal = await anAlteration(db, first, first.guest_id, [64, 67]);
  const [checkIn, checkOut] = [await dayFromToday(db, 66), await dayFromToday(db, 69)];

  const outcomes = await Promise.all([
    outcomeOf(answerAlteration(db, proposal, first.host_id, true)),
    ...Array.from({ length: 8 }, () =>
      outcomeOf(aBooking(db, { property_id: first.property_id, check_in: checkIn, check_out: checkOut })),
    ),
  ]);

  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "RB001")).toHaveLength(8);
});
