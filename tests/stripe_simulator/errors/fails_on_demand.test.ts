import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("the next requests to a path fail as ordered, and nothing happens", async () => {
  const { stripe, control } = await simulatedStripe();
  await control.faults.order({ status: 503, method: "POST", path: "/v1/refunds", times: 2 });
  await control.faults.order({ status: 429, path: "/v1/customers", message: "Too many requests" });
  const { id } = await stripe.paymentIntents.create({
    amount: 1000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  for (let time = 0; time < 2; time++) {
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
      type: "StripeAPIError",
      statusCode: 503,
    });
  }
  expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(1000);
  await expect(stripe.customers.list()).rejects.toMatchObject({
    type: "StripeRateLimitError",
    message: "Too many requests",
  });
});

test("cleared faults hit nobody", async () => {
  const { stripe, control } = await simulatedStripe();
  await control.faults.order({ status: 500, times: 10 });
  await control.faults.clear();
  expect((await stripe.balance.retrieve()).object).toBe("balance");
});
