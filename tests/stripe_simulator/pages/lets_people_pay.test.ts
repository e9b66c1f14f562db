import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

test("the list shows payments, escaped, and pays one with a chosen card", async () => {
  const { stripe, url } = await simulatedStripe();
  const { id } = await stripe.paymentIntents.create({ amount: 12_300, currency: "eur", description: "<b>Lisbon</b>" });
  const page = await (await fetch(url)).text();
  expect(page).toContain(id);
  expect(page).toContain("€123.00");
  expect(page).toContain("&lt;b&gt;Lisbon&lt;/b&gt;");

  const choose = (card: string) =>
    fetch(`${url}/pay/${id}`, { method: "POST", body: new URLSearchParams({ card }), redirect: "manual" });
  expect((await choose("pm_card_visa_chargeDeclined")).status).toBe(303);
  expect(await (await fetch(url)).text()).toContain("Your card was declined.");
  await choose("pm_card_visa");
  const paid = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] });
  expect(paid.status).toBe("succeeded");
  const receipt = typeof paid.latest_charge === "object" ? (paid.latest_charge?.receipt_url ?? "") : "";
  expect(await (await fetch(receipt)).text()).toMatch(/ending in\s+4242/);
});

test("pages that don't exist answer in Stripe's shape", async () => {
  const { url } = await simulatedStripe();
  for (const path of ["/pay", "/authenticate/pi_none", "/receipts/ch_none"]) {
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  }
});
