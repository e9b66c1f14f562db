import { recordMovement } from "../balance/record_movement.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { reverseTransfer } from "./reverse_transfer.ts";

/** Takes back the refund's share of the transfer that a destination charge made; returns the reversal's id. */
export const reverseForRefund = (
  simulator: Simulator,
  charge: Records["charges"],
  amount: number,
  refund: string,
  withFee: boolean,
): string => {
  if (charge.transfer === undefined) {
    throw new StripeSimulatorError(
      400,
      `Cannot reverse transfer on charge ${charge.id} because it does not have an associated transfer.`,
      {
        param: "reverse_transfer",
      },
    );
  }
  const transfer = simulator.get("transfers", charge.transfer);
  const share = Math.round((transfer.amount * amount) / charge.amount_captured);
  const reversal = reverseTransfer(simulator, transfer, Math.min(share, transfer.amount - transfer.amount_reversed), {
    sourceRefund: refund,
    metadata: {},
    description: null,
  });
  if (withFee && typeof charge.application_fee === "string")
    returnFee(simulator, charge.application_fee, amount / charge.amount_captured);
  return reversal.id;
};

const returnFee = (simulator: Simulator, id: string, part: number): void => {
  const fee = simulator.get("application_fees", id);
  const amount = Math.min(Math.round(fee.amount * part), fee.amount - fee.amount_refunded);
  if (amount === 0) return;
  const account = typeof fee.account === "string" ? fee.account : "";
  const shared = {
    currency: fee.currency,
    type: "application_fee_refund" as const,
    reportingCategory: "platform_earning_refund",
    source: id,
  };
  recordMovement(simulator, "", { ...shared, amount: -amount });
  recordMovement(simulator, account, { ...shared, amount });
  simulator.change("application_fees", id, {
    amount_refunded: fee.amount_refunded + amount,
    refunded: fee.amount_refunded + amount === fee.amount,
  });
};
