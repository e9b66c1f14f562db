import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const authorized = async () => {
  const simulated = await simulatedStripe();
  const intent = await simulated.stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    capture_method: "manual",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 10_000, amount_received: 0 });
  return { ...simulated, intent };
};

test("an authorisation is captured whole, and only then moves money", async () => {
  const { stripe, control, received, intent } = await authorized();
  const before = await stripe.balanceTransactions.list();
  expect(before.data).toEqual([]);
  const captured = await stripe.paymentIntents.capture(intent.id);
  expect(captured).toMatchObject({ status: "succeeded", amount_capturable: 0, amount_received: 10_000 });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.amount_capturable_updated",
    "charge.captured",
    "payment_intent.succeeded",
  ]);
});

test("a part is captured and the rest released, never more than was authorised", async () => {
  const { stripe, intent } = await authorized();
  await expect(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 10_001 })).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    code: "amount_too_large",
    param: "amount_to_capture",
  });
  const captured = await stripe.paymentIntents.capture(intent.id, {
    amount_to_capture: 4000,
    expand: ["latest_charge"],
  });
  expect(captured).toMatchObject({
    amount: 10_000,
    amount_received: 4000,
    latest_charge: { amount: 10_000, amount_captured: 4000, amount_refunded: 6000, refunded: false },
  });
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 4001 })).rejects.toMatchObject({
    param: "amount",
  });
  expect(await stripe.refunds.create({ payment_intent: intent.id })).toMatchObject({
    amount: 4000,
    status: "succeeded",
  });
});

test("capturing twice is refused with the state", async () => {
  const { stripe, intent } = await authorized();
  await stripe.paymentIntents.capture(intent.id);
  await expect(stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
    statusCode: 400,
    code: "payment_intent_unexpected_state",
    message: expect.stringContaining("has a status of succeeded"),
    payment_intent: { id: intent.id },
  });
});

test("an authorisation that nobody captures lapses after seven days", async () => {
  const { stripe, control, received, intent } = await authorized();
  await control.advance(7 * 86_400 - 1);
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_capture");
  await control.advance(1);
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: "canceled",
    cancellation_reason: "automatic",
    amount_capturable: 0,
  });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type).slice(-2)).toEqual(["charge.expired", "payment_intent.canceled"]);
});

test("a cancelled authorisation is released", async () => {
  const { stripe, intent } = await authorized();
  const canceled = await stripe.paymentIntents.cancel(intent.id, {
    cancellation_reason: "requested_by_customer",
    expand: ["latest_charge"],
  });
  expect(canceled).toMatchObject({
    status: "canceled",
    cancellation_reason: "requested_by_customer",
    latest_charge: { captured: false, refunded: true, amount_refunded: 10_000 },
  });
  await expect(stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});
