import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPayment, paymentEvent, refundEvent } from "../../../support/builders/a_payment.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { anAlteration, answerAlteration } from "../../../support/builders/an_alteration.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const termsOf = async (bookingId: string) =>
  (
    await db.sql`
      select nights, total_amount, status,
        (select sum(amount)::bigint from public.booking_line_items where booking_id = bookings.id) as lines,
        (select sum(upper(stay) - lower(stay))::int from public.occupancies where booking_id = bookings.id) as taken
      from public.bookings where id = ${bookingId}`
  )[0];

test("until it is answered the old booking stands; the same price needs no money", async () => {
  const booking = await aConfirmedBooking(db);
  const before = await termsOf(booking.id);

  const proposed = await anAlteration(db, booking, booking.guest_id, [64, 67]);
  expect(proposed).toMatchObject({ status: "open", difference_amount: 0 });
  expect(await termsOf(booking.id)).toEqual(before);

  expect(await answerAlteration(db, proposed, booking.host_id, true)).toMatchObject({ status: "accepted" });
  const [moved] = await db.sql`select check_in, check_out from public.bookings where id = ${booking.id}`;
  expect(moved).toEqual({ check_in: proposed.check_in, check_out: proposed.check_out });
  expect(await termsOf(booking.id)).toEqual(before);
});

test("fewer nights give the difference back", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.host_id, [60, 62]);
  expect(proposed.difference_amount).toBeLessThan(0);

  await answerAlteration(db, proposed, booking.guest_id, true);

  const [refund] = await db.sql<[{ id: string; amount: number }]>`
    select id, amount from public.refunds where booking_id = ${booking.id} and reason = 'altered'`;
  expect(refund.amount).toBe(-proposed.difference_amount);
  await deliver(db, refundEvent(booking.payment, refund, "succeeded"));
  expect(await ledgerBalances(db, booking.id)).toEqual({
    provider_balance: proposed.total_amount,
    booking_funds: -proposed.total_amount,
  });
  expect(await termsOf(booking.id)).toMatchObject({ nights: 2, taken: 2, lines: proposed.total_amount });
});

test("more nights are held until the guest has paid the difference", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.guest_id, [60, 65]);
  expect(await answerAlteration(db, proposed, booking.host_id, true)).toMatchObject({ status: "awaiting_payment" });
  expect(await termsOf(booking.id)).toMatchObject({ nights: 3, total_amount: booking.total_amount, taken: 5 });

  const payment = await aPayment(db, booking);
  expect(payment.amount).toBe(proposed.difference_amount);
  expect(await deliver(db, paymentEvent(payment, "succeeded"))).toBe("altered");

  const total = booking.total_amount + proposed.difference_amount;
  expect(await termsOf(booking.id)).toMatchObject({ nights: 5, total_amount: total, lines: total, taken: 5 });
  expect(await ledgerBalances(db, booking.id)).toEqual({ provider_balance: total, booking_funds: -total });
});

test("a cancellation gives back both payments of a booking that was altered", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.guest_id, [60, 65]);
  await answerAlteration(db, proposed, booking.host_id, true);
  await deliver(db, paymentEvent(await aPayment(db, booking), "succeeded"));

  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id})`);

  const refunds = await db.sql`select amount from public.refunds where booking_id = ${booking.id} order by amount`;
  expect(refunds.map((refund) => refund["amount"])).toEqual(
    [proposed.difference_amount, booking.total_amount].toSorted((one, other) => one - other),
  );
  const total = booking.total_amount + proposed.difference_amount;
  expect(await ledgerBalances(db, booking.id)).toEqual({ provider_balance: total, refunds_payable: -total });
});

test("a difference that isn't paid in time leaves everything as it was; paid later it is given back if somebody has the nights", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.guest_id, [60, 65]);
  const accepted = await answerAlteration(db, proposed, booking.host_id, true);
  const payment = await aPayment(db, booking);
  await db.sql`select private.set_clock(${accepted.expires_at} + interval '1 second')`;
  await db.sql`select private.expire_alterations()`;

  await aBooking(db, { property_id: booking.property_id, check_in: booking.check_out, check_out: proposed.check_out });
  expect(await deliver(db, paymentEvent(payment, "succeeded"))).toBe("refunded_too_late");

  expect(await termsOf(booking.id)).toMatchObject({ nights: 3, status: "confirmed", taken: 3 });
  expect(await db.sql`select amount from public.refunds where booking_id = ${booking.id}`).toEqual([
    { amount: proposed.difference_amount },
  ]);
});

test("nights that somebody else has are refused, when proposed and when answered", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.guest_id, [62, 65]);
  await aBooking(db, { property_id: booking.property_id, check_in: booking.check_out, check_out: proposed.check_out });

  expect(await outcomeOf(answerAlteration(db, proposed, booking.host_id, true))).toBe("RB001");
  expect(await outcomeOf(anAlteration(db, booking, booking.guest_id, [62, 66]))).toBe("RB001");
});

test("only the other side answers, once, in time; strangers never", async () => {
  const booking = await aConfirmedBooking(db);
  const proposed = await anAlteration(db, booking, booking.guest_id, [64, 67]);
  expect(await outcomeOf(answerAlteration(db, proposed, booking.guest_id, true))).toBe("RI003");
  expect(await outcomeOf(answerAlteration(db, proposed, (await aPerson(db)).id, true))).toBe("RB003");
  expect(await outcomeOf(anAlteration(db, booking, booking.host_id, [64, 67]))).toBe("RB008");
  expect(await answerAlteration(db, proposed, booking.host_id, false)).toMatchObject({ status: "declined" });
  expect(await outcomeOf(answerAlteration(db, proposed, booking.host_id, true))).toBe("RB008");
  const next = await anAlteration(db, booking, booking.guest_id, [64, 67]);
  await db.sql`select private.set_clock(${next.expires_at} + interval '1 second')`;
  expect(await outcomeOf(answerAlteration(db, next, booking.host_id, true))).toBe("RB008");
});

test("the guest sees the new price and not what the host gets", async () => {
  const booking = await aConfirmedBooking(db);
  await anAlteration(db, booking, booking.host_id, [64, 67]);
  const [seen] = await db.asPerson(booking.guest_id, (sql) => sql`select * from public.booking_alterations`);
  expect(seen).toMatchObject({ total_amount: booking.total_amount });
  expect(JSON.stringify(seen)).not.toContain("payout");
  const quotes = db.asPerson(booking.guest_id, (sql) => sql`select * from private.alteration_quotes`);
  expect(await outcomeOf(quotes)).toBe("42501");
});
