import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("after 1, 5 and 30 seconds, until the endpoint answers 2xx", async () => {
  const { stripe, control, received } = await simulatedStripe();
  received.answers.push(500, 302, 404);
  await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  expect(await control.webhooks.flush()).toEqual({ waiting: 1 });
  expect(await control.webhooks.deliveries("waiting")).toMatchObject([{ attempts: 1, last: { status: 500 } }]);
  await control.advance(0.999);
  expect(received.events).toHaveLength(1);
  await control.advance(0.001);
  expect(received.events).toHaveLength(2);
  await control.advance(5);
  expect(received.events).toHaveLength(3);
  await control.advance(29);
  expect(received.events).toHaveLength(3);
  await control.advance(1);
  expect(received.events).toHaveLength(4);
  expect(new Set(received.events.map(({ id }) => id)).size).toBe(1);
  expect(await control.webhooks.deliveries()).toMatchObject([
    { state: "delivered", attempts: 4, last: { status: 200 } },
  ]);
});

test("for about three days, and then no more", async () => {
  const { stripe, control } = await simulatedStripe({
    webhook: { url: "http://127.0.0.1:1/nobody", secret: "whsec_x" },
  });
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  await control.advance(2 * 86_400);
  expect(await control.webhooks.deliveries()).toMatchObject([{ state: "waiting", last: { status: null } }]);
  await control.advance(2 * 86_400);
  expect(await control.webhooks.deliveries()).toMatchObject([{ state: "failed", attempts: 13 }]);
  expect((await stripe.paymentIntents.retrieve(id)).status).toBe("requires_payment_method");
});

test("a failing event does not hold up the next", async () => {
  const { stripe, control, received } = await simulatedStripe();
  received.answers.push(503);
  const first = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  const second = await stripe.paymentIntents.create({ amount: 2000, currency: "usd" });
  await control.webhooks.flush();
  await control.advance(1);
  const objects = received.events.map(({ data }) => ("id" in data.object ? data.object.id : ""));
  expect(objects).toEqual([first.id, second.id, first.id]);
});
