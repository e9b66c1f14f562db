import { payPayout } from "../balance/pay_payout.ts";
import { cancelPaymentIntent } from "../payments/cancel_payment_intent.ts";
import { closeDispute } from "../payments/close_dispute.ts";
import { settleRefund } from "../refunds/settle_refund.ts";
import type { Simulator } from "./simulator.ts";
import type { Task } from "./task.ts";

/** Does what has become due, unless events have overtaken it. */
export const performTask = (simulator: Simulator, { kind, id }: Task): void => {
  switch (kind) {
    case "expire_authorization": {
      const row = simulator.tables.payment_intents.row(id);
      if (row?.object.status === "requires_capture")
        cancelPaymentIntent(simulator, row.account, row.object, "automatic");
      return;
    }
    case "succeed_refund":
      if (simulator.tables.refunds.row(id)?.object.status === "pending") settleRefund(simulator, id, "succeeded");
      return;
    case "fail_refund":
      settleRefund(simulator, id, "failed");
      return;
    case "pay_payout":
      payPayout(simulator, id);
      return;
    case "decide_dispute": {
      const dispute = simulator.tables.disputes.row(id)?.object;
      if (dispute?.status === "under_review")
        closeDispute(simulator, id, /winning/.test(dispute.evidence.uncategorized_text ?? "") ? "won" : "lost");
    }
  }
};
