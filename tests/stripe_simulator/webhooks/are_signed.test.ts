import Stripe from "stripe";
import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("events carry Stripe's shape and a signature that the package verifies", async () => {
  const { stripe, control, received } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" }, { idempotencyKey: "key-1" });
  await control.webhooks.flush();
  expect(received.refused).toBe(0);
  expect(received.events).toMatchObject([
    {
      id: expect.stringMatching(/^evt_/),
      object: "event",
      api_version: Stripe.API_VERSION,
      livemode: false,
      pending_webhooks: 1,
      request: { id: expect.stringMatching(/^req_/), idempotency_key: "key-1" },
      type: "payment_intent.created",
      data: { object: { id, object: "payment_intent" } },
    },
  ]);
  const [event] = received.events;
  expect(await stripe.events.retrieve(event?.id ?? "")).toMatchObject({ id: event?.id, pending_webhooks: 0 });
  expect(
    (await stripe.events.list({ types: ["payment_intent.created", "refund.created"] })).data.map((one) => one.id),
  ).toEqual([event?.id]);
  expect((await stripe.events.list({ type: "charge.*" })).data).toEqual([]);
});

test.each(["wrong", "stale", "missing"] as const)(
  "a %s signature is sent on demand, and refused",
  async (signature) => {
    const { stripe, control, received } = await simulatedStripe();
    await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
    await control.webhooks.flush();
    const [event] = received.events;
    expect(await control.webhooks.deliver(event?.id ?? "", { signature })).toMatchObject([{ status: 400 }]);
    expect(received.refused).toBe(1);
    expect(received.events).toHaveLength(1);
  },
);

test("an endpoint made through the API gets the events it asked for, signed with its own secret", async () => {
  const { stripe, control, received } = await simulatedStripe();
  const made = await stripe.webhookEndpoints.create({ url: received.url, enabled_events: ["refund.created"] });
  expect(made.secret).toMatch(/^whsec_/);
  expect(await stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty("secret");
  await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await control.webhooks.flush();
  expect(received.refused).toBe(0);
  const { id } = await stripe.paymentIntents.create({
    amount: 1000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  await stripe.refunds.create({ payment_intent: id });
  await control.webhooks.flush();
  // The test's receiver knows the other secret, and refuses what the new endpoint's secret signed.
  expect(received.refused).toBe(1);
  expect(await stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true });
});
