import { recordMovement } from "../balance/record_movement.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** Ends a refund as the payer's bank would: it arrives, or fails and the money comes back to the account. */
export const settleRefund = (simulator: Simulator, id: string, outcome: "succeeded" | "failed"): Records["refunds"] => {
  const row = simulator.tables.refunds.row(id);
  if (row === undefined)
    throw new StripeSimulatorError(404, `No such refund: '${id}'`, { code: "resource_missing", param: "refund" });
  const { account, object: refund } = row;
  if (refund.status === "failed" || refund.status === "canceled" || refund.status === outcome) return refund;
  const { pending_reason: _over, ...rest } = refund;
  if (outcome === "succeeded") {
    const settled = simulator.save("refunds", account, { ...rest, status: "succeeded" });
    simulator.emit("refund.updated", account, settled, refund);
    simulator.emit("charge.refund.updated", account, settled, refund);
    return settled;
  }
  const movement = recordMovement(simulator, account, {
    amount: refund.amount,
    currency: refund.currency,
    type: "refund_failure",
    reportingCategory: "refund_failure",
    source: id,
    description: "REFUND FAILURE",
  });
  const failed = simulator.save("refunds", account, {
    ...rest,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: movement.id,
  });
  if (refund.charge !== null) {
    const charge = simulator.get("charges", refund.charge);
    simulator.change("charges", charge.id, {
      amount_refunded: charge.amount_refunded - refund.amount,
      refunded: false,
    });
  }
  simulator.emit("refund.updated", account, failed, refund);
  simulator.emit("charge.refund.updated", account, failed, refund);
  simulator.emit("refund.failed", account, failed);
  return failed;
};
