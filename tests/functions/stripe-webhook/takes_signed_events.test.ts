import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { signPayload } from "../../../scripts/stripe_simulator/events/sign_payload.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { aProviderEvent } from "../../support/builders/a_provider_event.ts";
import { ledgerBalance } from "../../support/journey.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";

const secret = "whsec_of_this_test";
const now = (): number => Math.floor(Date.now() / 1000);

let stack: TestStack;
let bookingId: string;
let paymentId: string;
let intentId: string;

beforeAll(async () => {
  stack = await startTestStack({ environment: { STRIPE_WEBHOOK_SECRET: secret } });
});
afterAll(() => stack?.stop());

beforeEach(async () => {
  const property = await aProperty(stack, { instant_book: true });
  const guest = await aPerson(stack);
  const stay = { property_id: property.id, ...stayDates(30, 1), adults: 1 };
  const { data } = await signedInClient(stack.status, guest.id).rpc("request_booking", stay).throwOnError();
  [bookingId, intentId] = [data.id, `pi_${randomUUID()}`];
  const [payment] = await stack.sql<{ id: string }[]>`select id from private.begin_payment(${bookingId}, ${guest.id})`;
  paymentId = payment?.id ?? "";
  await stack.sql`select private.attach_provider_payment(${paymentId}, ${intentId})`;
});

function intentEvent(type: string, more: Record<string, string | number> = {}): ReturnType<typeof aProviderEvent> {
  return aProviderEvent(`payment_intent.${type}`, {
    object: "payment_intent",
    id: intentId,
    amount: 11_400,
    amount_received: type === "succeeded" ? 11_400 : 0,
    currency: "eur",
    metadata: { payment_id: paymentId },
    ...more,
  });
}

function deliver(event: unknown, header?: (payload: string) => string | undefined): Promise<Answer> {
  const raw = JSON.stringify(event);
  const signature = header === undefined ? signPayload(raw, secret, now()) : header(raw);
  return ask(stack, "stripe-webhook", {
    raw,
    headers: signature === undefined ? {} : { "stripe-signature": signature },
  });
}

async function states(): Promise<{ booking: string; payment: string } | undefined> {
  const [row] = await stack.sql<{ booking: string; payment: string }[]>`
    select booking.status as booking, payment.status as payment
    from public.bookings as booking join public.payments as payment on payment.booking_id = booking.id
    where booking.id = ${bookingId}`;
  return row;
}

describe("an event does what it says, and only once", () => {
  test.each<[string, string, string]>([
    ["succeeded", "confirmed", "succeeded"],
    ["payment_failed", "awaiting_payment", "failed"],
    ["amount_capturable_updated", "awaiting_payment", "authorized"],
    ["canceled", "awaiting_payment", "cancelled"],
    ["processing", "awaiting_payment", "pending"],
  ])("payment_intent.%s", async (type, booking, payment) => {
    const event = intentEvent(type);

    expect((await deliver(event)).body).toEqual({ received: true, new: true });
    expect(await states()).toEqual({ booking, payment });
    expect((await deliver(event)).body).toEqual({ received: true, new: false });
    expect(await states()).toEqual({ booking, payment });
    expect(await ledgerBalance(stack.sql)).toEqual([]);
  });

  test("refund.updated books what was given back", async () => {
    await deliver(intentEvent("succeeded"));
    const refund = {
      object: "refund",
      id: `re_${randomUUID()}`,
      payment_intent: intentId,
      amount: 11_400,
      currency: "eur",
    };
    await deliver(aProviderEvent("refund.created", { ...refund, status: "pending" }));
    await deliver(aProviderEvent("refund.updated", { ...refund, status: "succeeded" }));

    const [payment] = await stack.sql`select refunded_amount from public.payments where id = ${paymentId}`;
    expect(payment).toEqual({ refunded_amount: 11_400 });
    expect(await ledgerBalance(stack.sql)).toEqual([]);
  });
});

test("a type that nobody handles is taken, so that Stripe doesn't send it again", async () => {
  const answer = await deliver(aProviderEvent("product.created", { object: "product", id: "prod_1" }));

  expect(answer.status).toBe(200);
});

test("money of another amount confirms nothing", async () => {
  await deliver(intentEvent("succeeded", { amount_received: 1 }));

  expect(await states()).toEqual({ booking: "awaiting_payment", payment: "pending" });
});

describe("what Stripe didn't sign is refused and changes nothing", () => {
  test.each<[string, (payload: string) => string | undefined]>([
    ["no signature", () => undefined],
    ["another secret", (payload) => signPayload(payload, "whsec_other", now())],
    ["a signature of ten minutes ago", (payload) => signPayload(payload, secret, now() - 600)],
    ["another body", () => signPayload("{}", secret, now())],
    ["nonsense", () => "t=,v1="],
  ])("%s", async (_, header) => {
    expectProblem(await deliver(intentEvent("succeeded"), header), 400, "RM005");
    expect(await states()).toEqual({ booking: "awaiting_payment", payment: "pending" });
  });

  test("a signed body that is no event", async () => {
    expectProblem(await deliver("hello"), 400, "RV001");
  });
});
