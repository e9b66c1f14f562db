import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const form = { amount: 1000, currency: "usd" } as const;

test("the same key and parameters give the same answer, once carried out", async () => {
  const { stripe } = await simulatedStripe();
  const first = await stripe.paymentIntents.create(form, { idempotencyKey: "k" });
  const again = await stripe.paymentIntents.create(form, { idempotencyKey: "k" });
  expect(again.id).toBe(first.id);
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
});

test("a declined card is repeated too", async () => {
  const { stripe } = await simulatedStripe();
  const decline = () =>
    stripe.paymentIntents.create(
      { ...form, payment_method: "pm_card_visa_chargeDeclined", confirm: true },
      { idempotencyKey: "k" },
    );
  await expect(decline()).rejects.toMatchObject({ code: "card_declined" });
  await expect(decline()).rejects.toMatchObject({ code: "card_declined", headers: { "idempotent-replayed": "true" } });
  expect((await stripe.charges.list()).data).toHaveLength(1);
});

test("other parameters under the same key are refused", async () => {
  const { stripe } = await simulatedStripe();
  await stripe.paymentIntents.create(form, { idempotencyKey: "k" });
  await expect(stripe.paymentIntents.create({ ...form, amount: 2000 }, { idempotencyKey: "k" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
    statusCode: 400,
    message: expect.stringContaining("Keys for idempotent requests can only be used with the same parameters"),
  });
});

test("a request refused for its parameters leaves the key free", async () => {
  const { stripe } = await simulatedStripe();
  await expect(
    stripe.rawRequest("POST", "/v1/payment_intents", { amount: "x", currency: "usd" }, { idempotencyKey: "k" }),
  ).rejects.toMatchObject({ param: "amount" });
  expect((await stripe.paymentIntents.create(form, { idempotencyKey: "k" })).amount).toBe(1000);
});

test("a key in use is refused with 409", async () => {
  const { stripe, control } = await simulatedStripe();
  await control.faults.order({ hold: true });
  const slow = stripe.paymentIntents.create(form, { idempotencyKey: "k" });
  await control.faults.holding();
  await expect(stripe.paymentIntents.create(form, { idempotencyKey: "k" })).rejects.toMatchObject({
    statusCode: 409,
    code: "idempotency_key_in_use",
  });
  await control.faults.release();
  expect((await slow).status).toBe("requires_payment_method");
});

test("keys are forgotten after a day, and belong to one account", async () => {
  const { stripe, control } = await simulatedStripe();
  const account = await stripe.accounts.create({ type: "express" });
  const first = await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "k" });
  const elsewhere = await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "k", stripeAccount: account.id });
  expect(elsewhere.id).not.toBe(first.id);
  await control.advance(86_401);
  expect((await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "k" })).id).not.toBe(first.id);
});

test("the package's own retry after a lost answer pays once", async () => {
  const { client, control } = await simulatedStripe();
  const stripe = client("sk_test_simulator", { maxNetworkRetries: 1 });
  await control.faults.order({ status: 500, after: true, path: "/v1/payment_intents" });
  const intent = await stripe.paymentIntents.create({ ...form, payment_method: "pm_card_visa", confirm: true });
  expect(intent.status).toBe("succeeded");
  expect((await stripe.charges.list()).data).toHaveLength(1);
});
