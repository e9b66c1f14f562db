import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const paid = async (paymentMethod = "pm_card_visa", amount = 10_000, currency = "usd") => {
  const simulated = await simulatedStripe();
  const intent = await simulated.stripe.paymentIntents.create({
    amount,
    currency,
    payment_method: paymentMethod,
    confirm: true,
  });
  return { ...simulated, intent };
};

test("parts, until nothing is left, and never more than is left", async () => {
  const { stripe, control, received, intent } = await paid();
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 10_001 })).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    param: "amount",
    message: "Refund amount ($100.01) is greater than charge amount ($100.00)",
  });
  const first = await stripe.refunds.create({
    payment_intent: intent.id,
    amount: 7500,
    reason: "requested_by_customer",
    metadata: { booking: "b1" },
  });
  expect(first).toMatchObject({
    object: "refund",
    amount: 7500,
    currency: "usd",
    status: "succeeded",
    payment_intent: intent.id,
    metadata: { booking: "b1" },
  });
  expect(first.id).toMatch(/^re_/);
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 2501 })).rejects.toThrow(
    "Refund amount ($25.01) is greater than unrefunded amount on charge ($25.00)",
  );
  expect((await stripe.refunds.create({ payment_intent: intent.id })).amount).toBe(2500);
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });

  const charge = await stripe.charges.retrieve(String(intent.latest_charge), { expand: ["refunds"] });
  expect(charge).toMatchObject({
    amount_refunded: 10_000,
    refunded: true,
    refunds: { object: "list", data: [{ amount: 2500 }, { amount: 7500 }] },
  });
  expect((await stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
  await control.webhooks.flush();
  const refunded = received.events.filter(({ type }) => type === "charge.refunded");
  expect(refunded.map(({ data }) => data.previous_attributes)).toEqual([
    { amount_refunded: 0 },
    { amount_refunded: 7500, refunded: false },
  ]);
  expect(received.events.filter(({ type }) => type === "refund.created")).toHaveLength(2);
});

test("many refunds at once give back no more than was paid", async () => {
  const { stripe, intent } = await paid();
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => stripe.refunds.create({ payment_intent: intent.id, amount: 3000 })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
});

test("one that is pending arrives later", async () => {
  const { stripe, control, received, intent } = await paid("pm_card_pendingRefund");
  const refund = await stripe.refunds.create({ payment_intent: intent.id });
  expect(refund).toMatchObject({ status: "pending", pending_reason: "processing" });
  await control.advance(60);
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
  await control.webhooks.flush();
  expect(
    received.events.filter(({ type }) => type === "refund.updated").map(({ data }) => data.previous_attributes),
  ).toMatchObject([{ status: "pending" }]);
});

test("one that fails brings the money back to the balance", async () => {
  const { stripe, control, received, intent } = await paid("pm_card_refundFail");
  const refund = await stripe.refunds.create({ payment_intent: intent.id });
  expect(refund.status).toBe("succeeded");
  await control.advance(60);
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
    status: "failed",
    failure_reason: "expired_or_canceled_card",
  });
  expect(await stripe.charges.retrieve(String(intent.latest_charge))).toMatchObject({
    amount_refunded: 0,
    refunded: false,
  });
  const movements = await stripe.balanceTransactions.list();
  expect(movements.data.map(({ type, net }) => [type, net])).toEqual([
    ["refund_failure", 10_000],
    ["refund", -10_000],
    ["charge", 10_000],
  ]);
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toContain("refund.failed");
});

test("a payment that was not made can't be refunded", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await expect(stripe.refunds.create({ payment_intent: id })).rejects.toThrow(
    "does not have a successful charge to refund",
  );
  await expect(stripe.refunds.create({})).rejects.toThrow("One of the following params should be provided");
});
