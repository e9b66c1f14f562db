import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("created, changed, found and deleted", async () => {
  const { stripe, control, received } = await simulatedStripe();
  const customer = await stripe.customers.create({
    email: "ada@example.com",
    name: "Ada",
    metadata: { profile: "p1" },
    address: { country: "GB" },
  });
  expect(customer).toMatchObject({
    object: "customer",
    email: "ada@example.com",
    metadata: { profile: "p1" },
    address: { country: "GB", city: null },
  });
  expect(customer.id).toMatch(/^cus_\w{14}$/);
  expect(await stripe.customers.update(customer.id, { name: "Ada L.", email: "" })).toMatchObject({
    name: "Ada L.",
    email: null,
    metadata: { profile: "p1" },
  });
  expect((await stripe.customers.list({ email: "ada@example.com" })).data).toEqual([]);
  expect(await stripe.customers.del(customer.id)).toEqual(expect.objectContaining({ id: customer.id, deleted: true }));
  await expect(stripe.customers.retrieve(customer.id)).rejects.toMatchObject({ code: "resource_missing" });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toEqual(["customer.created", "customer.updated", "customer.deleted"]);
});

test("keep payment methods that nobody else can use", async () => {
  const { stripe } = await simulatedStripe();
  const [ada, bob] = [await stripe.customers.create(), await stripe.customers.create()];
  const method = await stripe.paymentMethods.attach("pm_card_visa", { customer: ada.id });
  expect((await stripe.paymentMethods.list({ customer: ada.id, type: "card" })).data.map(({ id }) => id)).toEqual([
    method.id,
  ]);
  const order = { amount: 1000, currency: "usd", payment_method: method.id, confirm: true } as const;
  expect((await stripe.paymentIntents.create({ ...order, customer: ada.id })).status).toBe("succeeded");
  await expect(stripe.paymentIntents.create({ ...order, customer: bob.id })).rejects.toMatchObject({
    param: "payment_method",
  });
  await expect(stripe.paymentIntents.create(order)).rejects.toMatchObject({ param: "payment_method" });
  expect((await stripe.paymentMethods.detach(method.id)).customer).toBeNull();
});
