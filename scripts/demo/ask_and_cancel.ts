import type { Sql } from "postgres";
import { z } from "zod";

import { callFunction } from "./call_function.ts";
import { euros } from "./euros.ts";
import type { Journey } from "./first_journey.ts";
import { waitForMail } from "./inbox.ts";
import { offerProperty } from "./offer_property.ts";
import { type PaymentToMake, payWithCard } from "./pay_with_card.ts";
import type { SignedUp } from "./sign_up.ts";
import { stayDates } from "./stay_dates.ts";
import { waitUntil } from "./wait_until.ts";

type NewBooking = { booking: { id: string; code: string; total_amount: number }; payment: PaymentToMake };

const previewed = z.object({ refund_amount: z.int(), terms: z.string() });

/** A request that the host accepts, and its cancellation with the refund that its terms give. */
export async function askAndCancel(
  { stack, stripeUrl, say }: Journey,
  { host, guest, sql }: { readonly host: SignedUp; readonly guest: SignedUp; readonly sql: Sql },
): Promise<void> {
  const property = await offerProperty(host, {
    title: "Loft under the castle",
    instant_book: false,
    cancellation_policy: "firm",
  });
  const { booking, payment } = await callFunction<NewBooking>(guest, "bookings", {
    body: { property_id: property.id, ...stayDates(20, 2), adults: 1, message: "May I?" },
  });
  const held = await payWithCard(stripeUrl, payment);
  const request = await waitForMail(stack.mail_url, host.email, /request/i);
  say(`His card has ${euros(booking.total_amount)} put aside (${held}). Ada reads: "${request.Subject}".`);

  await callFunction(host, `bookings/${booking.id}/accept`, { body: {} });
  await waitUntil("the payment to be captured", async () => {
    const { data } = await guest.client.from("payments").select("status").eq("booking_id", booking.id);
    return data?.[0]?.status === "succeeded";
  });
  say(`She accepts: only now is he charged, and booking ${booking.code} is confirmed.`);

  // Before that, anybody may still think better of it and get everything back.
  await sql`select private.set_clock(now() + interval '3 days')`;
  const { data } = await guest.client.rpc("preview_cancellation", { booking_id: booking.id }).throwOnError();
  const { refund_amount, terms } = previewed.parse(data);
  say("Three days go by on the clock of this test database, and he has to cancel.");
  say(`The preview tells him what that means under the terms "${terms}": ${euros(refund_amount)} come back.`);
  await callFunction(guest, `bookings/${booking.id}`, { method: "DELETE", body: { reason: "My plans changed." } });
  const refunded = await waitUntil("the refund to succeed", async () => {
    const { data: refunds } = await guest.client.from("refunds").select("status, amount").eq("booking_id", booking.id);
    return refunds?.find(({ status }) => status === "succeeded")?.amount;
  });
  say(`He cancels. Stripe refunds ${euros(refunded)}, Ada keeps her part, and the nights can be booked again.`);
}
