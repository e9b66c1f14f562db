import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("the balance is the sum of the movements, each net of its fee", async () => {
  const { stripe, control } = await simulatedStripe({ fee: { basisPoints: 290, fixed: 30 } });
  const first = await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  await stripe.paymentIntents.create({ amount: 7777, currency: "eur", payment_method: "pm_card_visa", confirm: true });
  await stripe.refunds.create({ payment_intent: first.id, amount: 2500 });
  await control.advance(3 * 86_400);
  const movements = await stripe.balanceTransactions.list({ limit: 100 });
  expect(
    movements.data.map(({ type, currency, amount, fee, net, status }) => ({
      type,
      currency,
      amount,
      fee,
      net,
      status,
    })),
  ).toEqual([
    { type: "refund", currency: "usd", amount: -2500, fee: 0, net: -2500, status: "available" },
    { type: "charge", currency: "eur", amount: 7777, fee: 256, net: 7521, status: "available" },
    { type: "charge", currency: "usd", amount: 10_000, fee: 320, net: 9680, status: "available" },
  ]);
  const balance = await stripe.balance.retrieve();
  expect(balance).toMatchObject({ object: "balance", livemode: false });
  expect(balance.available.map(({ amount, currency }) => [currency, amount])).toEqual([
    ["usd", 7180],
    ["eur", 7521],
  ]);
  for (const { currency, amount } of balance.available) {
    const sum = movements.data
      .filter((movement) => movement.currency === currency)
      .reduce((total, { net }) => total + net, 0);
    expect(amount).toBe(sum);
  }
});
