import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("metadata are merged, unset by key and unset as a whole", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd", metadata: { a: "1", b: "2" } });
  expect((await stripe.paymentIntents.update(id, { metadata: { b: "", c: "3" } })).metadata).toEqual({
    a: "1",
    c: "3",
  });
  expect((await stripe.paymentIntents.update(id, { metadata: "" })).metadata).toEqual({});
});

test("the amount can change until the payment is made", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 1000, currency: "usd" });
  expect((await stripe.paymentIntents.update(id, { amount: 1500 })).amount).toBe(1500);
  await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
  await expect(stripe.paymentIntents.update(id, { amount: 2000 })).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
    param: "amount",
  });
  expect((await stripe.paymentIntents.update(id, { description: "later" })).description).toBe("later");
});

test("lists go newest first, page by page, forward and back", async () => {
  const { stripe, control } = await simulatedStripe();
  const ids: string[] = [];
  for (let number = 0; number < 5; number++) {
    ids.unshift((await stripe.paymentIntents.create({ amount: 1000 + number, currency: "usd" })).id);
    await control.advance(1);
  }
  const first = await stripe.paymentIntents.list({ limit: 2 });
  expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/payment_intents" });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const last = await stripe.paymentIntents.list({ limit: 3, starting_after: ids[1] ?? "" });
  expect(last.data.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(last.has_more).toBe(false);
  const back = await stripe.paymentIntents.list({ limit: 2, ending_before: ids[3] ?? "" });
  expect(back.data.map(({ id }) => id)).toEqual(ids.slice(1, 3));
  expect(await stripe.paymentIntents.list({ limit: 2 }).autoPagingToArray({ limit: 100 })).toHaveLength(5);
  const newest = (await stripe.paymentIntents.retrieve(ids[0] ?? "")).created;
  expect((await stripe.paymentIntents.list({ created: { gte: newest } })).data).toHaveLength(1);
  await expect(stripe.paymentIntents.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
});
