import { afterAll, beforeAll, expect, test } from "vitest";

import { callFunction } from "../../scripts/demo/call_function.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type PaymentToMake, payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { stripeControl } from "../../scripts/stripe_simulator/control_client.ts";
import { bookingStatus, ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

type NewBooking = { booking: { id: string }; payment: PaymentToMake };

let stack: TestStack;
let guest: SignedUp;
let booked: NewBooking;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  const host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });
  const property = await offerProperty(host, { instant_book: true });
  const body = { property_id: property.id, ...stayDates(30, 2), adults: 2 };
  booked = await callFunction<NewBooking>(guest, "bookings", { body });
});
afterAll(() => stack?.stop());

test("five deliveries, the newest event first, and one with a wrong signature: one confirmation", async () => {
  const { webhooks } = stripeControl(stack.stripeUrl);
  await webhooks.pause();
  await payWithCard(stack.stripeUrl, booked.payment);
  const waiting = await webhooks.deliveries("waiting");
  const succeeded = waiting.find((delivery) => delivery.type === "payment_intent.succeeded");
  if (!succeeded) throw new Error("the simulator holds no payment_intent.succeeded");

  const wrong = await webhooks.deliver(succeeded.event, { signature: "wrong" });
  const statusAfterWrong = await guest.client.from("bookings").select("status").eq("id", booked.booking.id);
  await webhooks.reorder(waiting.map((delivery) => delivery.event).reverse());
  const right = await webhooks.deliver(succeeded.event, { times: 5 });
  await webhooks.resume();
  await webhooks.flush();

  expect(wrong.map((attempt) => attempt.status)).toEqual([400]);
  expect(statusAfterWrong.data).toEqual([{ status: "awaiting_payment" }]);
  expect(right.map((attempt) => attempt.status)).toEqual([200, 200, 200, 200, 200]);
  await bookingStatus(guest, booked.booking.id, "confirmed");
  const events = await guest.client
    .from("booking_events")
    .select("to_status")
    .eq("booking_id", booked.booking.id)
    .eq("to_status", "confirmed");
  expect(events.data).toHaveLength(1);
  const [taken] = await stack.sql<{ times: string }[]>`
    select count(*)::text as times from private.ledger_transfers where booking_id = ${booked.booking.id}
  `;
  expect(taken?.times).toBe("1");
  expect(await ledgerBalance(stack.sql)).toEqual([]);
});

test("a body that is not what was signed is refused with 400 and changes nothing", async () => {
  const answer = await fetch(`${stack.status.functions_url}/stripe-webhook`, {
    method: "POST",
    headers: { "stripe-signature": "t=1,v1=00" },
    body: JSON.stringify({ id: "evt_forged", type: "payment_intent.succeeded" }),
  });

  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({ code: "RM005" });
  expect(await stack.sql`select id from private.provider_events where id = 'evt_forged'`).toEqual([]);
});
