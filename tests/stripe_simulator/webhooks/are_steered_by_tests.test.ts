import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const held = async () => {
  const simulated = await simulatedStripe();
  await simulated.control.webhooks.pause();
  await simulated.stripe.paymentIntents.create({
    amount: 5000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  const waiting = await simulated.control.webhooks.deliveries("waiting");
  expect(waiting.map(({ type }) => type)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "charge.updated",
  ]);
  expect(simulated.received.events).toEqual([]);
  const eventOf = (type: string): string => waiting.find((delivery) => delivery.type === type)?.event ?? "";
  return { ...simulated, eventOf };
};

test("paused, reordered and resumed", async () => {
  const { control, received, eventOf } = await held();
  await control.webhooks.reorder([eventOf("charge.updated"), eventOf("payment_intent.succeeded")]);
  await control.webhooks.resume();
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toEqual([
    "charge.updated",
    "payment_intent.succeeded",
    "payment_intent.created",
    "charge.succeeded",
  ]);
});

test("repeated: five times the same event", async () => {
  const { control, received, eventOf } = await held();
  const attempts = await control.webhooks.deliver(eventOf("payment_intent.succeeded"), { times: 5 });
  expect(attempts.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(received.events.map(({ id }) => id)).toEqual(Array(5).fill(eventOf("payment_intent.succeeded")));
  // It has arrived, so the queue doesn't bring it once more.
  await control.webhooks.resume();
  await control.webhooks.flush();
  expect(received.events).toHaveLength(8);
});

test("delayed", async () => {
  const { control, received, eventOf } = await held();
  await control.webhooks.delay(eventOf("payment_intent.succeeded"), 3600);
  await control.webhooks.resume();
  expect(await control.webhooks.flush()).toEqual({ waiting: 1 });
  expect(received.events).toHaveLength(3);
  await control.advance(3600);
  expect(received.events.at(-1)?.type).toBe("payment_intent.succeeded");
});

test("dropped", async () => {
  const { control, received, eventOf, stripe } = await held();
  await control.webhooks.drop(eventOf("payment_intent.succeeded"));
  await control.webhooks.resume();
  expect(await control.webhooks.flush()).toEqual({ waiting: 0 });
  expect(received.events.map(({ type }) => type)).not.toContain("payment_intent.succeeded");
  // It can still be found by asking, as at Stripe.
  expect((await stripe.events.list({ delivery_success: false })).data.map(({ id }) => id)).toEqual([
    eventOf("payment_intent.succeeded"),
  ]);
});

test("sent to another endpoint", async () => {
  const { control, received } = await held();
  await control.webhooks.endpoint("http://127.0.0.1:1/nobody", "whsec_x");
  await control.webhooks.resume();
  expect(await control.webhooks.flush()).toEqual({ waiting: 4 });
  expect(received.events).toEqual([]);
});
