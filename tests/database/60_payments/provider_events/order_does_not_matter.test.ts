import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPayment, paymentEvent, refundEvent } from "../../../support/builders/a_payment.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** A way in which `count` events may arrive: every one at least once, in any order, some again. */
const arrivals = (count: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
      fc.array(fc.nat({ max: count - 1 }), { maxLength: 6 }),
    )
    .map(([once, again]) => [...once, ...again]);

test("a payment confirms once and balances, however its events arrive", async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(3), async (order) => {
      const booking = await aBooking(db, { property: { instant_book: true } });
      const payment = await aPayment(db, booking);
      const events = [
        paymentEvent(payment, "payment_failed", { last_payment_error: { code: "card_declined" } }),
        paymentEvent(payment, "succeeded"),
        refundEvent(payment, { id: booking.id, amount: 500 }, "succeeded"),
      ];

      for (const index of order) {
        const event = events[index];
        if (event !== undefined) await deliver(db, event);
      }

      const [history] = await db.sql`
        select count(*) filter (where to_status = 'confirmed') as confirmations from public.booking_events
        where booking_id = ${booking.id}`;
      expect(history?.["confirmations"]).toBe(1);
      expect(await ledgerBalances(db, booking.id)).toEqual({
        provider_balance: booking.total_amount - 500,
        booking_funds: -booking.total_amount,
        platform_loss: 500,
      });
    }),
    { numRuns: 25 },
  );
});

test("a refund that fails after all ends the same, however its events arrive", async () => {
  await fc.assert(
    fc.asyncProperty(arrivals(3), async (order) => {
      const { payment, ...booking } = await aConfirmedBooking(db);
      await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'ill')`);
      const [refund] = await db.sql<[{ id: string; amount: number }]>`
        select id, amount from public.refunds where booking_id = ${booking.id}`;
      const events = ["pending", "succeeded", "failed"].map((status) => refundEvent(payment, refund, status));

      for (const index of order) {
        const event = events[index];
        if (event !== undefined) await deliver(db, event);
      }

      const [after] = await db.sql`
        select refunds.status, payments.refunded_amount
        from public.refunds inner join public.payments on payments.id = refunds.payment_id where refunds.id = ${refund.id}`;
      expect(after).toEqual({ status: "failed", refunded_amount: 0 });
      expect(await ledgerBalances(db, booking.id)).toEqual({
        provider_balance: booking.total_amount,
        refunds_payable: -booking.total_amount,
      });
    }),
    { numRuns: 20 },
  );
});

test("the whole ledger adds up to nothing", async () => {
  const sums =
    await db.sql`select currency, sum(balance)::bigint as sum from private.ledger_balances group by currency`;
  expect(sums.map((row) => row["sum"])).toEqual(sums.map(() => 0));
  expect(sums.length).toBeGreaterThan(0);
});
