import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("a reset forgets objects, events, keys, faults and deadlines", async () => {
  const { stripe, control, received } = await simulatedStripe();
  const order = {
    amount: 1000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    capture_method: "manual",
  } as const;
  const before = await stripe.paymentIntents.create(order, { idempotencyKey: "k" });
  await control.webhooks.flush();
  await control.webhooks.pause();
  await control.faults.order({ status: 500, times: 100 });
  const count = received.events.length;
  await control.reset();
  expect((await stripe.paymentIntents.list()).data).toEqual([]);
  expect((await stripe.events.list()).data).toEqual([]);
  expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 0 }]);
  await control.advance(8 * 86_400);
  expect(received.events).toHaveLength(count);
  expect((await stripe.paymentIntents.create(order, { idempotencyKey: "k" })).id).not.toBe(before.id);
  await control.webhooks.flush();
  expect(received.events.length).toBeGreaterThan(count);
});

test("what the control path doesn't understand it refuses", async () => {
  const { control, url } = await simulatedStripe();
  await expect(control.webhooks.deliver("evt_none")).rejects.toThrow("404");
  const wrong = await fetch(`${url}/_control/clock/advance`, { method: "POST", body: '{"second":1}' });
  expect(wrong.status).toBe(400);
  const broken = await fetch(`${url}/_control/clock/advance`, { method: "POST", body: "{" });
  expect(broken.status).toBe(400);
});
