import { afterAll, beforeAll, expect, test } from "vitest";

import { callFunction } from "../../scripts/demo/call_function.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type PaymentToMake, payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { waitUntil } from "../../scripts/demo/wait_until.ts";
import { bookingStatus, ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

type NewBooking = { booking: { id: string; total_amount: number }; payment: PaymentToMake };

let stack: TestStack;
let host: SignedUp;
let guest: SignedUp;
let propertyId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });
  propertyId = (await offerProperty(host, { instant_book: true, cancellation_policy: "firm" })).id;
});
afterAll(() => stack?.stop());

async function confirmedBooking(daysAhead: number): Promise<NewBooking["booking"]> {
  const body = { property_id: propertyId, ...stayDates(daysAhead, 4), adults: 1 };
  const { booking, payment } = await callFunction<NewBooking>(guest, "bookings", { body });
  await payWithCard(stack.stripeUrl, payment);
  await bookingStatus(guest, booking.id, "confirmed");
  return booking;
}

async function refunded(bookingId: string): Promise<number> {
  return await waitUntil("the refund to succeed", async () => {
    const { data } = await guest.client.from("refunds").select("status, amount").eq("booking_id", bookingId);
    const [refund] = data ?? [];
    return refund?.status === "succeeded" ? refund.amount : undefined;
  });
}

test("firm: thirty days before check-in everything comes back, as the preview said", async () => {
  const booking = await confirmedBooking(45);
  const { data: preview } = await guest.client.rpc("preview_cancellation", { booking_id: booking.id }).throwOnError();

  await callFunction(guest, `bookings/${booking.id}`, { method: "DELETE", body: { reason: "plans changed" } });

  await bookingStatus(guest, booking.id, "cancelled_by_guest");
  expect(await refunded(booking.id)).toBe(booking.total_amount);
  expect(preview).toMatchObject({ refund_amount: booking.total_amount });
});

test("the host cancels: the guest gets everything back, and the nights stay blocked", async () => {
  const booking = await confirmedBooking(60);

  await host.client.rpc("cancel_booking", { booking_id: booking.id, reason: "water damage" }).throwOnError();

  expect(await refunded(booking.id)).toBe(booking.total_amount);
  const again = await guest.client.rpc("request_booking", {
    property_id: propertyId,
    ...stayDates(60, 4),
    adults: 1,
  });
  expect(again.error).toMatchObject({ code: "RB001" });
});

test("the ledger balances, and what the provider gave back is what we booked", async () => {
  expect(await ledgerBalance(stack.sql)).toEqual([]);
  const [sums] = await stack.sql<{ paid: string; refunded: string }[]>`
    select (select sum(amount)::text from public.payments where status = 'succeeded') as paid,
      (select sum(amount)::text from public.refunds where status = 'succeeded') as refunded
  `;
  expect(sums?.refunded).toBe(sums?.paid);
});
