import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPayment, paymentEvent } from "../../../support/builders/a_payment.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase({ connections: 8 });
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const begin = async (bookingId: string, payerId: string) =>
  (await db.sql`select * from private.begin_payment(${bookingId}, ${payerId})`)[0];

test("however often and at once it is begun, there is one payment of the whole amount", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });

  const payments = await Promise.all(Array.from({ length: 6 }, () => begin(booking.id, booking.guest_id)));

  expect(new Set(payments.map((payment) => payment?.["id"])).size).toBe(1);
  expect(payments[0]).toMatchObject({ amount: booking.total_amount, currency: "EUR", captured_manually: false });
});

test("a request is captured manually", async () => {
  const booking = await aBooking(db);
  expect(await begin(booking.id, booking.guest_id)).toMatchObject({ captured_manually: true });
});

test("a try that failed can be made again with the same payment", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);
  const declined = { last_payment_error: { code: "card_declined", decline_code: "insufficient_funds" } };
  await deliver(db, paymentEvent(payment, "payment_failed", declined));
  const [failed] = await db.sql`select status, failure_code from public.payments where id = ${payment.id}`;
  expect(failed).toEqual({ status: "failed", failure_code: "insufficient_funds" });

  expect(await begin(booking.id, booking.guest_id)).toMatchObject({ id: payment.id, status: "pending" });
});

test("one that was given up at the provider is followed by a new one", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  const payment = await aPayment(db, booking);
  await deliver(db, paymentEvent(payment, "canceled"));

  expect((await begin(booking.id, booking.guest_id))?.["id"]).not.toBe(payment.id);
});

test("a paid booking answers with its payment", async () => {
  const booking = await aConfirmedBooking(db);
  expect(await begin(booking.id, booking.guest_id)).toMatchObject({ id: booking.payment.id, status: "succeeded" });
});

test("what isn't due, has lapsed or is somebody else's is refused", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  expect(await outcomeOf(begin(booking.id, booking.host_id))).toBe("RB003");
  await db.sql`select private.set_clock(${booking.expires_at} + interval '1 second')`;
  expect(await outcomeOf(begin(booking.id, booking.guest_id))).toBe("RB006");
  await db.sql`select private.set_clock(null)`;
  const withdrawn = await aBooking(db, { property: { instant_book: true } });
  await db.asPerson(withdrawn.guest_id, (sql) => sql`select public.withdraw_booking(${withdrawn.id})`);
  expect(await outcomeOf(begin(withdrawn.id, withdrawn.guest_id))).toBe("RM001");
});
