import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";
import { onboardedAccount } from "./onboarded_account.ts";

test("out of one charge, before its money has settled, up to its amount", async () => {
  const simulated = await simulatedStripe();
  const { stripe, control, received } = simulated;
  const account = await onboardedAccount(simulated);
  const intent = await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    transfer_group: "booking_1",
  });
  const source = String(intent.latest_charge);
  const transfer = await stripe.transfers.create({
    amount: 8000,
    currency: "usd",
    destination: account.id,
    source_transaction: source,
    metadata: { booking: "b1" },
  });
  expect(transfer).toMatchObject({
    object: "transfer",
    amount: 8000,
    destination: account.id,
    source_transaction: source,
    transfer_group: "booking_1",
    reversed: false,
    reversals: { data: [] },
    metadata: { booking: "b1" },
  });
  expect(transfer.destination_payment).toMatch(/^py_/);
  await expect(
    stripe.transfers.create({ amount: 2001, currency: "usd", destination: account.id, source_transaction: source }),
  ).rejects.toMatchObject({
    param: "amount",
    message: expect.stringContaining("must not exceed the source amount of $100.00"),
  });
  await expect(
    stripe.transfers.create({ amount: 100, currency: "eur", destination: account.id, source_transaction: source }),
  ).rejects.toMatchObject({ param: "currency" });

  const host = { stripeAccount: account.id };
  expect(await stripe.balance.retrieve({}, host)).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 8000, currency: "usd" }],
  });
  await control.advance(2 * 86_400);
  expect(await stripe.balance.retrieve({}, host)).toMatchObject({
    available: [{ amount: 8000 }],
    pending: [{ amount: 0 }],
  });
  expect(await stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 2000 }], pending: [{ amount: 0 }] });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toContain("transfer.created");
});

test("out of the balance only what is available", async () => {
  const simulated = await simulatedStripe();
  const { stripe } = simulated;
  const account = await onboardedAccount(simulated);
  const order = { amount: 3000, currency: "usd", destination: account.id } as const;
  await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  await expect(stripe.transfers.create(order)).rejects.toMatchObject({ code: "balance_insufficient" });
  await stripe.paymentIntents.create({
    amount: 5000,
    currency: "usd",
    payment_method: "pm_card_bypassPending",
    confirm: true,
  });
  expect((await stripe.transfers.create(order)).amount).toBe(3000);
  await expect(stripe.transfers.create(order)).rejects.toMatchObject({ code: "balance_insufficient" });
});

test("to an account that is not onboarded or doesn't exist: refused", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.accounts.create({ type: "express", capabilities: { transfers: { requested: true } } });
  await expect(stripe.transfers.create({ amount: 100, currency: "usd", destination: id })).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
  await expect(
    stripe.transfers.create({ amount: 100, currency: "usd", destination: "acct_none" }),
  ).rejects.toMatchObject({
    code: "resource_missing",
    param: "destination",
  });
});

test("and back again in parts, until all is reversed", async () => {
  const simulated = await simulatedStripe();
  const { stripe, control, received } = simulated;
  const account = await onboardedAccount(simulated);
  const intent = await stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  const { id } = await stripe.transfers.create({
    amount: 8000,
    currency: "usd",
    destination: account.id,
    source_transaction: String(intent.latest_charge),
  });
  const reversal = await stripe.transfers.createReversal(id, { amount: 3000, metadata: { why: "cancelled" } });
  expect(reversal).toMatchObject({
    object: "transfer_reversal",
    amount: 3000,
    transfer: id,
    metadata: { why: "cancelled" },
  });
  expect(reversal.id).toMatch(/^trr_/);
  await expect(stripe.transfers.createReversal(id, { amount: 5001 })).rejects.toMatchObject({ param: "amount" });
  await stripe.transfers.createReversal(id);
  expect(await stripe.transfers.retrieve(id)).toMatchObject({
    amount_reversed: 8000,
    reversed: true,
    reversals: { data: [{ amount: 5000 }, { amount: 3000 }] },
  });
  await expect(stripe.transfers.createReversal(id)).rejects.toThrow("already fully reversed");
  expect((await stripe.transfers.listReversals(id)).data).toHaveLength(2);
  expect(await stripe.transfers.retrieveReversal(id, reversal.id)).toMatchObject({ id: reversal.id });
  await control.advance(2 * 86_400);
  expect(await stripe.balance.retrieve({}, { stripeAccount: account.id })).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 0 }],
  });
  expect(await stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 10_000 }] });
  await control.webhooks.flush();
  expect(
    received.events.filter(({ type }) => type === "transfer.reversed").map(({ data }) => data.previous_attributes),
  ).toMatchObject([{ amount_reversed: 0 }, { amount_reversed: 3000, reversed: false }]);
});
