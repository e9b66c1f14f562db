import { afterAll, beforeEach, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aPayment, paymentEvent, refundEvent } from "../../../support/builders/a_payment.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
beforeEach(async () => void (await db.sql`select private.set_clock(null)`));
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const lapse = (expiresAt: Date | null) => db.sql`select private.set_clock(${expiresAt} + interval '1 second')`;
const statusOf = async (id: string) =>
  (await db.sql<{ status: string }[]>`select status from public.bookings where id = ${id}`)[0]?.status;

test("a payment after the hold lapsed takes the nights again when they are free", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);
  await lapse(booking.expires_at);
  await db.sql`select private.expire_booking(${booking.id})`;
  expect(await statusOf(booking.id)).toBe("expired");

  expect(await deliver(db, paymentEvent(payment, "succeeded"))).toBe("confirmed");

  expect(await statusOf(booking.id)).toBe("confirmed");
  const nights = await db.sql`select kind from public.occupancies where booking_id = ${booking.id}`;
  expect(nights).toMatchObject([{ kind: "booking" }]);
});

test.each([
  ["the job has run", true],
  ["no job has run", false],
])("a payment for nights that somebody else has meanwhile is given back in full (%s)", async (_, jobRuns) => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);
  await lapse(booking.expires_at);
  if (jobRuns) await db.sql`select private.expire_booking(${booking.id})`;
  const winner = await aBooking(db, {
    property_id: booking.property_id,
    check_in: booking.check_in,
    check_out: booking.check_out,
  });

  expect(await deliver(db, paymentEvent(payment, "succeeded"))).toBe("refunded_too_late");

  expect(await statusOf(booking.id)).toBe("expired");
  expect(await statusOf(winner.id)).toBe("awaiting_payment");
  const [refund, ...more] = await db.sql<{ id: string; amount: number; reason: string }[]>`
    select id, amount, reason from public.refunds where booking_id = ${booking.id}`;
  expect(more).toEqual([]);
  expect(refund).toMatchObject({ amount: payment.amount, reason: "paid_too_late" });
  await deliver(db, refundEvent(payment, refund ?? { id: "", amount: 0 }, "succeeded"));
  expect(await ledgerBalances(db, booking.id)).toEqual({});
});

test("a payment for a booking that the guest took back is given back", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);
  await db.asPerson(booking.guest_id, (sql) => sql`select public.withdraw_booking(${booking.id})`);

  await deliver(db, paymentEvent(payment, "succeeded"));

  expect(await statusOf(booking.id)).toBe("withdrawn");
  expect(await db.sql`select status, amount from public.refunds where booking_id = ${booking.id}`).toMatchObject([
    { status: "pending", amount: payment.amount },
  ]);
});
