import { expect, test } from "vitest";

import { onboardedAccount } from "../connect/onboarded_account.ts";
import { simulatedStripe } from "../simulated_stripe.ts";

test("a host's payout arrives two days later", async () => {
  const simulated = await simulatedStripe();
  const { stripe, control, received } = simulated;
  const account = await onboardedAccount(simulated);
  const host = { stripeAccount: account.id };
  await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_bypassPending",
    confirm: true,
  });
  await stripe.transfers.create({ amount: 8000, currency: "usd", destination: account.id });
  await expect(stripe.payouts.create({ amount: 8001, currency: "usd" }, host)).rejects.toMatchObject({
    code: "balance_insufficient",
    param: "amount",
  });
  const payout = await stripe.payouts.create({ amount: 8000, currency: "usd", metadata: { month: "1" } }, host);
  expect(payout).toMatchObject({ object: "payout", status: "pending", method: "standard", metadata: { month: "1" } });
  await control.advance(2 * 86_400);
  expect((await stripe.payouts.retrieve(payout.id, {}, host)).status).toBe("paid");
  await expect(stripe.payouts.cancel(payout.id, {}, host)).rejects.toMatchObject({ statusCode: 400 });
  await control.webhooks.flush();
  expect(
    received.events.filter(({ type }) => type.startsWith("payout.")).map(({ type, account: of }) => [type, of]),
  ).toEqual([
    ["payout.created", account.id],
    ["payout.paid", account.id],
  ]);
});

test("a cancelled payout gives the money back", async () => {
  const { stripe, control } = await simulatedStripe();
  await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_bypassPending",
    confirm: true,
  });
  const { id } = await stripe.payouts.create({ amount: 10_000, currency: "usd" });
  expect((await stripe.payouts.cancel(id)).status).toBe("canceled");
  await control.advance(3 * 86_400);
  expect((await stripe.payouts.retrieve(id)).status).toBe("canceled");
  expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 10_000 }]);
});

test("an account under requirements is not paid out", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.accounts.create({ type: "express" });
  await expect(stripe.payouts.create({ amount: 100, currency: "usd" }, { stripeAccount: id })).rejects.toMatchObject({
    code: "payouts_not_allowed",
  });
});
