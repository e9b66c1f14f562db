import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("a confirmed PaymentIntent is paid, with a charge and a movement of the balance", async () => {
  const { stripe } = await simulatedStripe();
  const created = await stripe.paymentIntents.create({
    amount: 12_345,
    currency: "EUR",
    automatic_payment_methods: { enabled: true },
    metadata: { booking: "b1" },
  });
  expect(created).toMatchObject({
    object: "payment_intent",
    status: "requires_payment_method",
    amount: 12_345,
    currency: "eur",
    livemode: false,
    metadata: { booking: "b1" },
    capture_method: "automatic_async",
    latest_charge: null,
  });
  expect(created.id).toMatch(/^pi_\w{24}$/);
  expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_\\w{25}$`));
  expect(created.created).toBe(Date.UTC(2026, 0, 1) / 1000);

  const paid = await stripe.paymentIntents.confirm(created.id, {
    payment_method: "pm_card_visa",
    expand: ["latest_charge.balance_transaction", "payment_method"],
  });
  expect(paid).toMatchObject({
    status: "succeeded",
    amount_received: 12_345,
    amount_capturable: 0,
    payment_method: { object: "payment_method", card: { brand: "visa", last4: "4242" } },
    latest_charge: {
      object: "charge",
      paid: true,
      captured: true,
      amount_captured: 12_345,
      payment_intent: created.id,
      metadata: { booking: "b1" },
      balance_transaction: { object: "balance_transaction", amount: 12_345, fee: 0, net: 12_345, type: "charge" },
    },
  });
});

test("created and confirmed in one request", async () => {
  const { stripe, received, control } = await simulatedStripe();
  const paid = await stripe.paymentIntents.create({
    amount: 5000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  expect(paid.status).toBe("succeeded");
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "charge.updated",
  ]);
});
