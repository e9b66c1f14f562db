import { afterAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aPayment, paymentEvent } from "../../../support/builders/a_payment.ts";
import { aProviderEvent, deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";

const db: TestDatabase = await createTestDatabase({ connections: 8 });
afterAll(() => db.close());

const confirmationsOf = async (bookingId: string) =>
  (
    await db.sql`
      select id from public.booking_events where booking_id = ${bookingId} and to_status = 'confirmed'`
  ).length;

test("five deliveries at the same time confirm once", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const event = paymentEvent(await aPayment(db, booking), "succeeded");

  const outcomes = await Promise.all(Array.from({ length: 5 }, () => deliver(db, event)));

  expect(outcomes).toEqual(Array(5).fill("confirmed"));
  expect(await confirmationsOf(booking.id)).toBe(1);
  expect(await ledgerBalances(db, booking.id)).toEqual({
    provider_balance: booking.total_amount,
    booking_funds: -booking.total_amount,
  });
});

test("two events that say the same confirm once", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);

  const outcomes = await Promise.all([
    deliver(db, paymentEvent(payment, "succeeded")),
    deliver(db, paymentEvent(payment, "succeeded")),
  ]);

  expect(outcomes.toSorted()).toEqual(["confirmed", "repeated"]);
  expect(await confirmationsOf(booking.id)).toBe(1);
});

test("a declined card and a good one, told of at the same time, confirm", async () => {
  for (let round = 0; round < 10; round += 1) {
    const booking = await aBooking(db, { property: { instant_book: true } });
    const payment = await aPayment(db, booking);
    const declined = { last_payment_error: { code: "card_declined" } };

    const outcomes = await Promise.all([
      deliver(db, paymentEvent(payment, "payment_failed", declined)),
      deliver(db, paymentEvent(payment, "succeeded")),
      deliver(db, paymentEvent(payment, "payment_failed", declined)),
    ]);

    expect(outcomes[1]).toBe("confirmed");
    const [paid] = await db.sql`select status, failure_code from public.payments where id = ${payment.id}`;
    expect(paid).toEqual({ status: "succeeded", failure_code: null });
  }
});

test("an event that is faster than the answer that names its payment finds it by our own id", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const [begun] = await db.sql`select * from private.begin_payment(${booking.id}, ${booking.guest_id})`;
  const event = aProviderEvent("payment_intent.succeeded", {
    object: "payment_intent",
    id: "pi_fast",
    amount_received: booking.total_amount,
    currency: "eur",
    metadata: { payment_id: String(begun?.["id"]) },
  });

  expect(await deliver(db, event)).toBe("confirmed");
});

test("an event whose payment is unknown waits until it is known", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const event = aProviderEvent("payment_intent.succeeded", {
    object: "payment_intent",
    id: "pi_unknown",
    amount_received: booking.total_amount,
    currency: "eur",
    metadata: {},
  });
  expect(await deliver(db, event)).toBe("payment_unknown");
  const [begun] = await db.sql`select * from private.begin_payment(${booking.id}, ${booking.guest_id})`;

  await db.sql`select private.attach_provider_payment(${String(begun?.["id"])}, 'pi_unknown')`;

  expect(await confirmationsOf(booking.id)).toBe(1);
});

test("money that is not the amount asked for confirms nothing", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);

  expect(await deliver(db, paymentEvent(payment, "succeeded", { amount_received: 1 }))).toBe("amount_mismatch");
  expect(await confirmationsOf(booking.id)).toBe(0);
});

test("an event about something else is kept and changes nothing", async () => {
  expect(await deliver(db, aProviderEvent("customer.created", { object: "customer", id: "cus_1" }))).toBe("ignored");
});
