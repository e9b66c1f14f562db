import { describe, expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const CARDS = [
  {
    token: "pm_card_visa_chargeDeclined",
    number: "4000000000000002",
    code: "card_declined",
    decline_code: "generic_decline",
  },
  {
    token: "pm_card_chargeDeclinedInsufficientFunds",
    number: "4000000000009995",
    code: "card_declined",
    decline_code: "insufficient_funds",
  },
  {
    token: "pm_card_visa_chargeDeclinedLostCard",
    number: "4000000000009987",
    code: "card_declined",
    decline_code: "lost_card",
  },
  {
    token: "pm_card_chargeDeclinedExpiredCard",
    number: "4000000000000069",
    code: "expired_card",
    decline_code: undefined,
  },
  {
    token: "pm_card_chargeDeclinedIncorrectCvc",
    number: "4000000000000127",
    code: "incorrect_cvc",
    decline_code: undefined,
  },
  {
    token: "pm_card_chargeDeclinedProcessingError",
    number: "4000000000000119",
    code: "processing_error",
    decline_code: undefined,
  },
];

// Where Stripe sends no decline_code the package says "".
describe.each(CARDS)("$token", ({ token, number, code, decline_code }) => {
  test("is declined by token and by number, with the same error on the PaymentIntent", async () => {
    const { stripe, control, received } = await simulatedStripe();
    const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
    const error = await stripe.paymentIntents.confirm(id, { payment_method: token }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      type: "StripeCardError",
      statusCode: 402,
      code,
      decline_code: decline_code ?? "",
      payment_intent: { id, status: "requires_payment_method" },
    });
    const failed = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
    expect(failed).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { type: "card_error", code },
      latest_charge: { status: "failed", paid: false, captured: false, failure_code: code },
    });
    expect(failed.last_payment_error?.decline_code).toBe(decline_code);

    const method = await stripe.paymentMethods.create({
      type: "card",
      card: { number, exp_month: 12, exp_year: 2030, cvc: "123" },
    });
    await expect(stripe.paymentIntents.confirm(id, { payment_method: method.id })).rejects.toMatchObject({
      code,
      decline_code: decline_code ?? "",
    });

    await control.webhooks.flush();
    expect(received.events.map(({ type }) => type)).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
      "charge.failed",
      "payment_intent.payment_failed",
    ]);
  });
});

test("after a decline another card pays", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await expect(stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa_chargeDeclined" })).rejects.toThrow(
    "Your card was declined.",
  );
  expect(await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_mastercard" })).toMatchObject({
    status: "succeeded",
    last_payment_error: null,
  });
  await expect(stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" })).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
  const charges = await stripe.charges.list({ payment_intent: id });
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("a number that is no test card is incorrect", async () => {
  const { stripe } = await simulatedStripe();
  await expect(
    stripe.paymentMethods.create({ type: "card", card: { number: "4242424242424241", exp_month: 1, exp_year: 2030 } }),
  ).rejects.toMatchObject({ type: "StripeCardError", code: "incorrect_number", param: "number" });
});
