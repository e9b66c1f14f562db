import { expect, test } from "vitest";

import { simulatedStripe } from "../simulated_stripe.ts";

const disputed = async (paymentMethod = "pm_card_createDispute") => {
  const simulated = await simulatedStripe();
  const intent = await simulated.stripe.paymentIntents.create({
    amount: 10_000,
    currency: "usd",
    payment_method: paymentMethod,
    confirm: true,
  });
  const [dispute] = (await simulated.stripe.disputes.list({ payment_intent: intent.id })).data;
  return { ...simulated, intent, dispute };
};

test("a card that is always disputed: the money goes, and no refund is possible", async () => {
  const { stripe, control, received, intent, dispute } = await disputed();
  expect(dispute).toMatchObject({
    object: "dispute",
    amount: 10_000,
    status: "needs_response",
    reason: "fraudulent",
    charge: intent.latest_charge,
    is_charge_refundable: false,
  });
  expect((await stripe.charges.retrieve(String(intent.latest_charge))).disputed).toBe(true);
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ code: "charge_disputed" });
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["charge.dispute.created", "charge.dispute.funds_withdrawn"]),
  );
  const sum = (await stripe.balanceTransactions.list()).data.reduce((total, { net }) => total + net, 0);
  expect(sum).toBe(0);
});

test("evidence that wins brings it back", async () => {
  const { stripe, control, received, dispute } = await disputed();
  const id = dispute?.id ?? "";
  const draft = await stripe.disputes.update(id, { evidence: { customer_name: "Ada" }, submit: false });
  expect(draft).toMatchObject({
    status: "needs_response",
    evidence: { customer_name: "Ada" },
    evidence_details: { has_evidence: true, submission_count: 0 },
  });
  expect((await stripe.disputes.update(id, { evidence: { uncategorized_text: "winning_evidence" } })).status).toBe(
    "under_review",
  );
  await control.advance(60);
  expect((await stripe.disputes.retrieve(id)).status).toBe("won");
  await control.webhooks.flush();
  expect(received.events.map(({ type }) => type).slice(-2)).toEqual([
    "charge.dispute.funds_reinstated",
    "charge.dispute.closed",
  ]);
  const sum = (await stripe.balanceTransactions.list()).data.reduce((total, { net }) => total + net, 0);
  expect(sum).toBe(10_000);
});

test("opened and lost by the control path", async () => {
  const { stripe, control, intent } = await disputed("pm_card_visa");
  const opened = await control.openDispute(String(intent.latest_charge), {
    reason: "product_not_received",
    amount: 4000,
  });
  expect(opened).toMatchObject({ amount: 4000, reason: "product_not_received" });
  await expect(control.openDispute(String(intent.latest_charge))).rejects.toThrow("already disputed");
  expect((await control.closeDispute(opened.id, "lost")).status).toBe("lost");
  await expect(stripe.disputes.close(opened.id)).rejects.toThrow("This dispute is already closed");
});

test("an inquiry takes no money and leaves the charge refundable", async () => {
  const { stripe, dispute } = await disputed("pm_card_createDisputeInquiry");
  expect(dispute).toMatchObject({
    status: "warning_needs_response",
    is_charge_refundable: true,
    balance_transactions: [],
  });
  expect((await stripe.balanceTransactions.list()).data).toHaveLength(1);
});
