import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";

import { stripeControl } from "../../../scripts/stripe_simulator/control_client.ts";
import { startStripeSimulator } from "../../../scripts/stripe_simulator/start_stripe_simulator.ts";

test("payments, idempotency keys, events on their way and deadlines are there again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stripe-simulator-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const start = async () => {
    const simulator = await startStripeSimulator({
      stateFile: join(folder, "inner", "state.json"),
      webhook: { url: "http://127.0.0.1:1/nobody", secret: "whsec_x" },
      standingClockFrom: Date.UTC(2026, 0, 1),
    });
    onTestFinished(() => simulator.stop());
    const stripe = new Stripe("sk_test_simulator", {
      host: "127.0.0.1",
      port: simulator.port,
      protocol: "http",
      maxNetworkRetries: 0,
      telemetry: false,
    });
    return { ...simulator, stripe, control: stripeControl(simulator.url) };
  };
  const order = {
    amount: 5000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    capture_method: "manual",
  } as const;

  const before = await start();
  const intent = await before.stripe.paymentIntents.create(order, { idempotencyKey: "k" });
  await before.control.webhooks.flush();
  await before.stop();

  const after = await start();
  expect(await after.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: "requires_capture",
    amount: 5000,
  });
  expect((await after.stripe.paymentIntents.create(order, { idempotencyKey: "k" })).id).toBe(intent.id);
  expect((await after.control.webhooks.deliveries("waiting")).map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.amount_capturable_updated",
  ]);
  await after.control.advance(7 * 86_400);
  expect(await after.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: "canceled",
    cancellation_reason: "automatic",
  });
});
