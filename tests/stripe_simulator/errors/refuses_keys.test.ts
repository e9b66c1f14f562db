import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test.each(["sk_live_real", "sk_test", "whatever"])("%s is no key", async (key) => {
  const { client } = await simulatedStripe();
  await expect(client(key).paymentIntents.list()).rejects.toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
    message: expect.stringContaining("Invalid API Key provided"),
  });
});

test("a message does not repeat a key", async () => {
  const { client } = await simulatedStripe();
  await expect(client("sk_live_0123456789abcdef").balance.retrieve()).rejects.toThrow(
    "Invalid API Key provided: sk_live_************cdef",
  );
});

test("no key at all", async () => {
  const { url } = await simulatedStripe();
  const response = await fetch(`${url}/v1/balance`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    error: { type: "invalid_request_error", message: expect.stringContaining("You did not provide an API key") },
  });
});

test.each(["rk_test_restricted", "sk_test_other"])("%s is let in", async (key) => {
  const { client } = await simulatedStripe();
  expect((await client(key).balance.retrieve()).livemode).toBe(false);
});

test("an account that doesn't exist", async () => {
  const { client } = await simulatedStripe();
  await expect(client("sk_test_simulator").balance.retrieve({}, { stripeAccount: "acct_none" })).rejects.toMatchObject({
    type: "StripePermissionError",
    statusCode: 403,
    code: "account_invalid",
  });
});
