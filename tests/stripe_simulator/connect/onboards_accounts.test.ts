import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("an Express account asks for its details until onboarding is complete", async () => {
  const { stripe, control, received } = await simulatedStripe();
  const account = await stripe.accounts.create({
    type: "express",
    country: "DE",
    email: "host@example.com",
    capabilities: { transfers: { requested: true } },
    metadata: { host: "h1" },
  });
  expect(account).toMatchObject({
    object: "account",
    type: "express",
    country: "DE",
    default_currency: "eur",
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    capabilities: { transfers: "inactive" },
    requirements: {
      currently_due: expect.arrayContaining(["external_account"]),
      disabled_reason: "requirements.past_due",
    },
    metadata: { host: "h1" },
  });
  expect(account.id).toMatch(/^acct_\w{16}$/);

  const link = await stripe.accountLinks.create({
    account: account.id,
    type: "account_onboarding",
    refresh_url: "https://example.com/again",
    return_url: "https://example.com/done",
  });
  expect(link).toMatchObject({ object: "account_link", expires_at: link.created + 300 });
  const answer = await fetch(link.url, { method: "POST", redirect: "manual" });
  expect(answer.headers.get("location")).toBe("https://example.com/done");

  expect(await stripe.accounts.retrieve(account.id)).toMatchObject({
    payouts_enabled: true,
    details_submitted: true,
    capabilities: { transfers: "active" },
    requirements: { currently_due: [], disabled_reason: null },
  });
  await control.webhooks.flush();
  expect(received.events).toMatchObject([
    {
      type: "account.updated",
      account: account.id,
      data: { object: { id: account.id }, previous_attributes: { details_submitted: false, payouts_enabled: false } },
    },
  ]);
});

test("an account is restricted, changed, listed and deleted", async () => {
  const { stripe, control } = await simulatedStripe();
  const { id } = await stripe.accounts.create({
    controller: { stripe_dashboard: { type: "express" } },
    capabilities: { transfers: { requested: true } },
  });
  await control.completeOnboarding(id);
  expect(await control.restrictAccount(id, ["individual.verification.document"])).toMatchObject({
    payouts_enabled: false,
    requirements: { past_due: ["individual.verification.document"] },
  });
  const changed = await stripe.accounts.update(id, {
    metadata: { a: "1" },
    settings: { payouts: { schedule: { interval: "manual" } } },
  });
  expect(changed).toMatchObject({ metadata: { a: "1" }, settings: { payouts: { schedule: { interval: "manual" } } } });
  expect((await stripe.accounts.list()).data.map((account) => account.id)).toEqual([id]);
  expect(await stripe.accounts.del(id)).toMatchObject({ deleted: true });
  await expect(stripe.accounts.retrieve(id)).rejects.toMatchObject({
    type: "StripePermissionError",
    code: "account_invalid",
  });
});

test("a link needs addresses to come back to, and a country that Stripe serves", async () => {
  const { stripe } = await simulatedStripe();
  const { id } = await stripe.accounts.create({ type: "express" });
  await expect(
    stripe.accountLinks.create({ account: id, type: "account_onboarding", refresh_url: "https://example.com" }),
  ).rejects.toMatchObject({
    code: "parameter_missing",
    param: "return_url",
  });
  await expect(
    stripe.accountLinks.create({
      account: id,
      type: "account_onboarding",
      refresh_url: "https://example.com",
      return_url: "home",
    }),
  ).rejects.toMatchObject({ code: "url_invalid" });
  await expect(stripe.accounts.create({ type: "express", country: "XX" })).rejects.toMatchObject({
    code: "country_unsupported",
  });
});
