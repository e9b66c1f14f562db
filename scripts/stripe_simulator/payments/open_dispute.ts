import { recordMovement } from "../balance/record_movement.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { emptyEvidence } from "./empty_evidence.ts";

/** Opens a dispute of a charge, as the card's bank would; the money is withdrawn unless it is an inquiry. */
export const openDispute = (
  simulator: Simulator,
  charge: string,
  { reason, amount }: { readonly reason: string; readonly amount?: number },
): Records["disputes"] => {
  const row = simulator.tables.charges.row(charge);
  if (row === undefined)
    throw new StripeSimulatorError(404, `No such charge: '${charge}'`, { code: "resource_missing", param: "charge" });
  const { account, object } = row;
  if (!object.captured || object.disputed) {
    throw new StripeSimulatorError(
      400,
      `The charge ${charge} ${object.disputed ? "is already disputed" : "has not been captured"}.`,
    );
  }
  const inquiry = reason === "inquiry";
  const created = simulator.clock.seconds();
  const id = identifier("du");
  const disputed = amount ?? object.amount_captured - object.amount_refunded;
  const movements = inquiry
    ? []
    : [
        recordMovement(simulator, account, {
          amount: -disputed,
          currency: object.currency,
          type: "adjustment",
          reportingCategory: "dispute",
          source: id,
          description: `Chargeback withdrawal for ${charge}`,
        }),
      ];
  const dispute = simulator.save("disputes", account, {
    id,
    object: "dispute",
    amount: disputed,
    balance_transactions: movements,
    charge,
    created,
    currency: object.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence,
    evidence_details: {
      due_by: created + 9 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: object.payment_intent,
    reason: inquiry ? "general" : reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  });
  const { before, after } = simulator.change("charges", charge, { disputed: true });
  simulator.emit("charge.updated", account, after, before);
  simulator.emit("charge.dispute.created", account, dispute);
  if (!inquiry) simulator.emit("charge.dispute.funds_withdrawn", account, dispute);
  return dispute;
};
