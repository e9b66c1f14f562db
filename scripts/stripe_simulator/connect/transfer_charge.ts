import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { createTransfer } from "./create_transfer.ts";
import { takeApplicationFee } from "./take_application_fee.ts";

/** Passes a destination charge's money on to the connected account, and takes the platform's fee back from there. */
export const transferCharge = (
  simulator: Simulator,
  charge: Records["charges"],
  availableOn: number,
): Records["charges"] => {
  const { destination, amount } = charge.transfer_data ?? {};
  if (typeof destination !== "string") return charge;
  const fee = Math.min(charge.application_fee_amount ?? 0, charge.amount_captured);
  const transfer = createTransfer(simulator, {
    amount: Math.min(amount ?? charge.amount_captured, charge.amount_captured),
    currency: charge.currency,
    destination,
    sourceTransaction: charge.id,
    transferGroup: charge.transfer_group,
    applicationFee: fee,
    availableOn,
  });
  const { after } = simulator.change("charges", charge.id, { transfer: transfer.id });
  if (fee === 0) return after;
  const payment = simulator.get("charges", transfer.destination_payment ?? "");
  const { id } = takeApplicationFee(simulator, destination, payment, fee, availableOn);
  simulator.change("charges", payment.id, { application_fee: id, application_fee_amount: fee });
  return simulator.change("charges", charge.id, { application_fee: id }).after;
};
