import { afterAll, beforeAll, expect, test } from "vitest";

import { callFunction } from "../../scripts/demo/call_function.ts";
import { waitForMail } from "../../scripts/demo/inbox.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type PaymentToMake, payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { waitUntil } from "../../scripts/demo/wait_until.ts";
import { bookingStatus, ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

type NewBooking = { booking: { id: string; status: string }; payment: PaymentToMake };

let stack: TestStack;
let host: SignedUp;
let guest: SignedUp;
let propertyId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });
  propertyId = (await offerProperty(host, { instant_book: false })).id;
});
afterAll(() => stack?.stop());

async function ask(daysAhead: number): Promise<NewBooking> {
  const body = { property_id: propertyId, ...stayDates(daysAhead, 2), adults: 2, message: "May we?" };
  const asked = await callFunction<NewBooking>(guest, "bookings", { body });
  expect(asked.booking.status).toBe("requested");
  return asked;
}

async function paymentStatus(bookingId: string, status: string): Promise<void> {
  await waitUntil(`the payment to be ${status}`, async () => {
    const { data } = await guest.client.from("payments").select("status").eq("booking_id", bookingId);
    return data?.[0]?.status === status;
  });
}

test("a request is authorised when made, captured when accepted", async () => {
  const { booking, payment } = await ask(20);
  expect(await payWithCard(stack.stripeUrl, payment)).toBe("requires_capture");
  await paymentStatus(booking.id, "authorized");
  await waitForMail(stack.status.mail_url, host.email, /request/i);

  await callFunction(host, `bookings/${booking.id}/accept`, { body: {} });

  await bookingStatus(guest, booking.id, "confirmed");
  await paymentStatus(booking.id, "succeeded");
});

test("a request that is declined charges nothing and frees the nights", async () => {
  const { booking, payment } = await ask(40);
  await payWithCard(stack.stripeUrl, payment);
  await paymentStatus(booking.id, "authorized");

  await callFunction(host, `bookings/${booking.id}/decline`, { body: { reason: "We are away." } });

  await bookingStatus(guest, booking.id, "declined");
  await paymentStatus(booking.id, "cancelled");
  await ask(40);
});

test("a request that nobody answers lapses after a day", async () => {
  const { booking } = await ask(60);
  await stack.sql`select private.set_clock(now() + interval '25 hours')`;

  await bookingStatus(guest, booking.id, "expired");

  await stack.sql`select private.set_clock(null)`;
  expect(await ledgerBalance(stack.sql)).toEqual([]);
});
