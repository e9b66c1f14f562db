import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const asked = async (number: string) => {
  const simulated = await simulatedStripe();
  const { stripe } = simulated;
  const method = await stripe.paymentMethods.create({ type: "card", card: { number, exp_month: 12, exp_year: 2030 } });
  const intent = await stripe.paymentIntents.create({
    amount: 2000,
    currency: "eur",
    payment_method: method.id,
    confirm: true,
    return_url: "https://example.com/back?booking=1",
  });
  return { ...simulated, intent };
};

test("3D Secure goes over the page of the simulator and back", async () => {
  const { stripe, control, received, intent } = await asked("4000002500003155");
  expect(intent).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } });
  const page = intent.next_action?.redirect_to_url?.url ?? "";
  expect(await (await fetch(page)).text()).toContain("3D Secure");
  const answer = await fetch(page, {
    method: "POST",
    body: new URLSearchParams({ outcome: "succeed" }),
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
  const back = new URL(answer.headers.get("location") ?? "");
  expect(Object.fromEntries(back.searchParams)).toEqual({
    booking: "1",
    payment_intent: intent.id,
    payment_intent_client_secret: intent.client_secret,
    redirect_status: "succeeded",
  });
  const paid = await stripe.paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] });
  expect(paid).toMatchObject({
    status: "succeeded",
    next_action: null,
    latest_charge: { payment_method_details: { card: { three_d_secure: { result: "authenticated" } } } },
  });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type).slice(0, 3)).toEqual([
    "payment_intent.created",
    "payment_intent.requires_action",
    "charge.succeeded",
  ]);
});

test("who fails to authenticate can choose another card", async () => {
  const { stripe, control, intent } = await asked("4000002760003184");
  await control.authenticate(intent.id, "fail");
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "payment_intent_authentication_failure" },
  });
  expect((await control.pay(intent.id)).status).toBe("succeeded");
});

test("a card may be declined after authentication", async () => {
  const { control, stripe, intent } = await asked("4000008400001629");
  await expect(control.authenticate(intent.id)).rejects.toThrow("card_declined");
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_payment_method");
});

test("off session nobody can be asked, so the card is declined", async () => {
  const { stripe } = await simulatedStripe();
  await expect(
    stripe.paymentIntents.create({
      amount: 2000,
      currency: "eur",
      payment_method: "pm_card_threeDSecure2Required",
      confirm: true,
      off_session: true,
    }),
  ).rejects.toMatchObject({ code: "authentication_required", decline_code: "authentication_required" });
});
