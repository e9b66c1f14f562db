import { afterAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aPayment, paymentEvent } from "../../../support/builders/a_payment.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

const jobsOf = async (queue: string, paymentId: string) =>
  db.sql`select id from pgboss.job where name = ${queue} and data ->> 'payment_id' = ${paymentId}`;

async function anAuthorizedRequest() {
  const booking = await aBooking(db);
  const payment = await aPayment(db, booking);
  await deliver(db, paymentEvent(payment, "amount_capturable_updated"));
  return { booking, payment };
}

test("a request is authorised when made, captured when accepted, confirmed when captured", async () => {
  const { booking, payment } = await anAuthorizedRequest();
  const [before] = await db.sql`select status, captured_manually from public.payments where id = ${payment.id}`;
  expect(before).toEqual({ status: "authorized", captured_manually: true });

  await db.asPerson(booking.host_id, (sql) => sql`select public.accept_booking(${booking.id})`);
  expect(await jobsOf("capture_payment", payment.id)).toHaveLength(1);

  expect(await deliver(db, paymentEvent(payment, "succeeded"))).toBe("confirmed");
});

test("an accepted booking keeps its nights while the card is charged, longer than 15 minutes", async () => {
  const { booking } = await anAuthorizedRequest();

  const [accepted] = await db.asPerson(
    booking.host_id,
    (sql) => sql`select * from public.accept_booking(${booking.id})`,
  );

  const [hold] = await db.sql`
    select extract(epoch from expires_at - private.clock())::int > 3600 as is_long from public.bookings
    where id = ${accepted?.["id"]}`;
  expect(hold).toEqual({ is_long: true });
});

test.each(["decline_booking", "withdraw_booking"])("%s releases the card", async (command) => {
  const { booking, payment } = await anAuthorizedRequest();
  const person = command === "decline_booking" ? booking.host_id : booking.guest_id;

  await db.asPerson(person, (sql) => sql`select public.${sql(command)}(booking_id => ${booking.id})`);

  expect(await jobsOf("release_payment", payment.id)).toHaveLength(1);
});

test("accepting before the card is authorised captures it when it is", async () => {
  const booking = await aBooking(db);
  const payment = await aPayment(db, booking);
  await db.asPerson(booking.host_id, (sql) => sql`select public.accept_booking(${booking.id})`);
  expect(await jobsOf("capture_payment", payment.id)).toHaveLength(0);

  await deliver(db, paymentEvent(payment, "amount_capturable_updated"));

  expect(await jobsOf("capture_payment", payment.id)).toHaveLength(1);
});
