import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const post = async (
  url: string,
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: "http://localhost:3000" },
  });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  return { status: response.status, body: await response.json() };
};

test("as Stripe.js does it: publishable key and client secret in the form, card described in place", async () => {
  const { stripe, url } = await simulatedStripe();
  const intent = await stripe.paymentIntents.create({ amount: 2500, currency: "usd", metadata: { booking: "secret" } });
  const confirm = `${url}/v1/payment_intents/${intent.id}/confirm`;
  const card = {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": "4242 4242 4242 4242",
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "34",
    "payment_method_data[card][cvc]": "123",
    use_stripe_sdk: "true",
    _stripe_version: "2026-10-28.endive",
  };
  const wrong = await post(confirm, { ...card, key: "pk_test_simulator", client_secret: `${intent.id}_secret_wrong` });
  expect(wrong).toMatchObject({ status: 400, body: { error: { param: "client_secret" } } });
  const missing = await post(confirm, { ...card, key: "pk_test_simulator" });
  expect(missing).toMatchObject({
    status: 400,
    body: { error: { code: "parameter_missing", param: "client_secret" } },
  });

  const paid = await post(confirm, { ...card, key: "pk_test_simulator", client_secret: intent.client_secret ?? "" });
  expect(paid).toMatchObject({ status: 200, body: { id: intent.id, status: "succeeded" } });
  for (const hidden of ["metadata", "latest_charge", "customer", "transfer_data", "application_fee_amount"])
    expect(paid.body).not.toHaveProperty(hidden);
});

test("a publishable key reads one PaymentIntent with its secret, and nothing else", async () => {
  const { stripe, client } = await simulatedStripe();
  const browser = client("pk_test_simulator");
  const intent = await stripe.paymentIntents.create({ amount: 2500, currency: "usd" });
  const seen = await browser.paymentIntents.retrieve(intent.id, { client_secret: intent.client_secret ?? "" });
  expect(seen).toMatchObject({ id: intent.id, amount: 2500 });
  await expect(browser.paymentIntents.retrieve(intent.id)).rejects.toMatchObject({ param: "client_secret" });
  await expect(browser.paymentIntents.list()).rejects.toMatchObject({ statusCode: 403, code: "secret_key_required" });
  await expect(browser.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: "secret_key_required",
  });
});
