import { recordMovement } from "../balance/record_movement.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** Brings a transfer's money back to the platform, whole or in part; the conditions have been checked. */
export const reverseTransfer = (
  simulator: Simulator,
  transfer: Records["transfers"],
  amount: number,
  order: {
    readonly sourceRefund: string | null;
    readonly metadata: Record<string, string>;
    readonly description: string | null;
  },
): Records["transfer_reversals"] => {
  const id = identifier("trr");
  const movement = {
    currency: transfer.currency,
    reportingCategory: "transfer_reversal",
    source: id,
    description: order.description,
  };
  const back = recordMovement(simulator, "", { ...movement, amount, type: "transfer_refund" });
  const account = transfer.destination;
  if (account !== null) recordMovement(simulator, account, { ...movement, amount: -amount, type: "payment_refund" });
  const reversal = simulator.save("transfer_reversals", "", {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: back.id,
    created: simulator.clock.seconds(),
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: order.metadata,
    source_refund: order.sourceRefund,
    transfer: transfer.id,
  });
  const reversed = transfer.amount_reversed + amount;
  const { before, after } = simulator.change("transfers", transfer.id, {
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data] },
  });
  const payment = transfer.destination_payment;
  if (payment !== undefined)
    simulator.change("charges", payment, { amount_refunded: reversed, refunded: reversed === transfer.amount });
  simulator.emit("transfer.reversed", "", after, before);
  return reversal;
};
