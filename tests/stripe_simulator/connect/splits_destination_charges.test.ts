import type Stripe from "stripe";
import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";
import { onboardedAccount } from "./onboarded_account.ts";

const totals = ({ available, pending }: Stripe.Balance): number =>
  [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);

test("the host gets the payment less the application fee, and a refund takes both back", async () => {
  const simulated = await simulatedStripe({ fee: { basisPoints: 290, fixed: 30 } });
  const { stripe } = simulated;
  const account = await onboardedAccount(simulated);
  const intent = await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    application_fee_amount: 1500,
    transfer_data: { destination: account.id },
    on_behalf_of: account.id,
    expand: ["latest_charge.transfer", "latest_charge.balance_transaction"],
  });
  expect(intent).toMatchObject({
    latest_charge: {
      application_fee_amount: 1500,
      transfer: { amount: 10_000, destination: account.id },
      balance_transaction: { amount: 10_000, fee: 320, net: 9680, fee_details: [{ type: "stripe_fee", amount: 320 }] },
    },
  });
  const host = { stripeAccount: account.id };
  expect(totals(await stripe.balance.retrieve())).toBe(1500 - 320);
  expect(totals(await stripe.balance.retrieve({}, host))).toBe(8500);
  expect((await stripe.applicationFees.list()).data).toMatchObject([{ amount: 1500, account: account.id }]);

  const refund = await stripe.refunds.create({
    payment_intent: intent.id,
    amount: 5000,
    reverse_transfer: true,
    refund_application_fee: true,
  });
  expect(refund.transfer_reversal).toMatch(/^trr_/);
  expect(totals(await stripe.balance.retrieve())).toBe(750 - 320);
  expect(totals(await stripe.balance.retrieve({}, host))).toBe(4250);
});

test("a direct charge belongs to the account, and the platform gets its fee", async () => {
  const simulated = await simulatedStripe();
  const { stripe, control, received } = simulated;
  const account = await onboardedAccount(simulated);
  const host = { stripeAccount: account.id };
  const intent = await stripe.paymentIntents.create(
    { amount: 10_000, currency: "usd", payment_method: "pm_card_visa", confirm: true, application_fee_amount: 1000 },
    host,
  );
  await expect(stripe.paymentIntents.retrieve(intent.id)).rejects.toMatchObject({ code: "resource_missing" });
  expect((await stripe.paymentIntents.retrieve(intent.id, {}, host)).id).toBe(intent.id);
  expect(totals(await stripe.balance.retrieve())).toBe(1000);
  expect(totals(await stripe.balance.retrieve({}, host))).toBe(9000);
  await control.webhooks.flush();
  const paid = received.events.find(({ type }) => type === "payment_intent.succeeded");
  expect(paid?.account).toBe(account.id);
});

test("an account that is not onboarded can't be a destination", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.accounts.create({ type: "express" });
  await expect(
    stripe.paymentIntents.create({ amount: 1000, currency: "usd", transfer_data: { destination: id } }),
  ).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
});
