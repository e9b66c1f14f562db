import { describe, expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const CASES = [
  {
    name: "no amount",
    form: { currency: "usd" },
    error: { code: "parameter_missing", param: "amount", message: "Missing required param: amount." },
  },
  { name: "no currency", form: { amount: "100" }, error: { code: "parameter_missing", param: "currency" } },
  {
    name: "an unknown name",
    form: { amount: "100", currency: "usd", guests: "2" },
    error: { code: "parameter_unknown", param: "guests", message: "Received unknown parameter: guests" },
  },
  {
    name: "an unknown name inside",
    form: {
      amount: "100",
      currency: "usd",
      "automatic_payment_methods[on]": "true",
      "automatic_payment_methods[enabled]": "true",
    },
    error: { code: "parameter_unknown", param: "automatic_payment_methods[on]" },
  },
  {
    name: "a fraction",
    form: { amount: "10.5", currency: "usd" },
    error: { code: "parameter_invalid_integer", param: "amount", message: "Invalid integer: 10.5" },
  },
  {
    name: "nothing",
    form: { amount: "0", currency: "usd" },
    error: { code: "parameter_invalid_integer", param: "amount" },
  },
  {
    name: "an empty amount",
    form: { amount: "", currency: "usd" },
    error: { code: "parameter_invalid_empty", param: "amount" },
  },
  {
    name: "a small amount",
    form: { amount: "49", currency: "usd" },
    error: { code: "amount_too_small", param: "amount", message: "Amount must be at least $0.50 usd" },
  },
  {
    name: "a small amount without decimals",
    form: { amount: "49", currency: "jpy" },
    error: { code: "amount_too_small", message: "Amount must be at least ¥50 jpy" },
  },
  {
    name: "a large amount",
    form: { amount: "100000000", currency: "usd" },
    error: { code: "amount_too_large", param: "amount" },
  },
  {
    name: "three decimals that don't end in 0",
    form: { amount: "10001", currency: "kwd" },
    error: { param: "amount" },
  },
  {
    name: "an unknown currency",
    form: { amount: "100", currency: "xxx" },
    error: {
      param: "currency",
      message: expect.stringContaining("Invalid currency: xxx. Stripe currently supports these currencies: usd"),
    },
  },
  {
    name: "a wrong word",
    form: { amount: "100", currency: "usd", capture_method: "later" },
    error: { param: "capture_method" },
  },
  {
    name: "a customer that is none",
    form: { amount: "100", currency: "usd", customer: "cus_none" },
    error: { code: "resource_missing", param: "customer", message: "No such customer: 'cus_none'" },
  },
  {
    name: "a card that is none",
    form: { amount: "100", currency: "usd", payment_method: "pm_none" },
    error: { code: "resource_missing", param: "payment_method" },
  },
  {
    name: "an application fee without an account",
    form: { amount: "100", currency: "usd", application_fee_amount: "5" },
    error: { param: "application_fee_amount" },
  },
  {
    name: "off_session before confirming",
    form: { amount: "100", currency: "usd", off_session: "true" },
    error: { param: "off_session" },
  },
];

describe("a PaymentIntent with", () => {
  test.each(CASES)("$name", async ({ form, error }) => {
    const { stripe } = await simulatedStripe();
    const thrown = await stripe.rawRequest("POST", "/v1/payment_intents", form).catch((refused: unknown) => refused);
    expect(thrown).toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      requestId: expect.stringMatching(/^req_/),
      ...error,
    });
    expect((await stripe.paymentIntents.list()).data).toEqual([]);
  });
});

test("amounts are plain minor units: yen without decimals, dinars with three", async () => {
  const { stripe } = await simulatedStripe();
  expect(await stripe.paymentIntents.create({ amount: 50, currency: "jpy" })).toMatchObject({
    amount: 50,
    currency: "jpy",
  });
  expect(await stripe.paymentIntents.create({ amount: 12_340, currency: "kwd" })).toMatchObject({
    amount: 12_340,
    currency: "kwd",
  });
});

test("what doesn't exist is missing", async () => {
  const { stripe } = await simulatedStripe();
  await expect(stripe.paymentIntents.retrieve("pi_none")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
    param: "intent",
    message: "No such payment_intent: 'pi_none'",
    doc_url: "https://stripe.com/docs/error-codes/resource-missing",
  });
  await expect(stripe.rawRequest("GET", "/v1/subscriptions")).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 404,
    message: expect.stringContaining("Unrecognized request URL (GET: /v1/subscriptions)"),
  });
});

test("what can't be expanded is refused", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await expect(stripe.paymentIntents.retrieve(id, { expand: ["amount"] })).rejects.toThrow(
    "This property cannot be expanded (amount).",
  );
  await expect(stripe.paymentIntents.list({ expand: ["latest_charge"] })).rejects.toThrow("cannot be expanded");
  expect((await stripe.paymentIntents.list({ expand: ["data.latest_charge"] })).data).toHaveLength(1);
});
