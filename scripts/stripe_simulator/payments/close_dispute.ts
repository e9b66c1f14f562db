import { recordMovement } from "../balance/record_movement.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

const CLOSED = ["won", "lost", "warning_closed", "prevented"];

/** The bank decides a dispute; the money comes back when it is won. */
export const closeDispute = (simulator: Simulator, id: string, outcome: "won" | "lost"): Records["disputes"] => {
  const row = simulator.tables.disputes.row(id);
  if (row === undefined)
    throw new StripeSimulatorError(404, `No such dispute: '${id}'`, { code: "resource_missing", param: "dispute" });
  const { account, object: dispute } = row;
  if (CLOSED.includes(dispute.status))
    throw new StripeSimulatorError(400, "This dispute is already closed", { param: "dispute" });
  const inquiry = dispute.status.startsWith("warning");
  const won = outcome === "won" && !inquiry;
  const back = won
    ? [
        recordMovement(simulator, account, {
          amount: dispute.amount,
          currency: dispute.currency,
          type: "adjustment",
          reportingCategory: "dispute_reversal",
          source: id,
          description: `Chargeback reversal for ${dispute.charge}`,
        }),
      ]
    : [];
  const { after } = simulator.change("disputes", id, {
    status: inquiry ? "warning_closed" : outcome,
    balance_transactions: [...dispute.balance_transactions, ...back],
  });
  if (won) simulator.emit("charge.dispute.funds_reinstated", account, after, dispute);
  simulator.emit("charge.dispute.closed", account, after);
  // A charge whose dispute was won, or was an inquiry only, can be refunded again.
  if (outcome === "won" || inquiry) simulator.change("charges", dispute.charge, { disputed: false });
  return after;
};
