import { recordMovement } from "../balance/record_movement.ts";
import { takeApplicationFee } from "../connect/take_application_fee.ts";
import { transferCharge } from "../connect/transfer_charge.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import type { TestCard } from "./test_cards.ts";

/** Books a captured charge: the account's money less fees, and what Connect passes on. Returns the charge. */
export const settleCharge = (
  simulator: Simulator,
  account: string,
  charge: Records["charges"],
  card: TestCard | undefined,
): Records["charges"] => {
  const { basisPoints, fixed } = simulator.settings.fee;
  const amount = charge.amount_captured;
  const stripeFee =
    basisPoints === 0 && fixed === 0 ? 0 : Math.min(amount, Math.round((amount * basisPoints) / 10_000) + fixed);
  const direct = account === "" ? null : charge.application_fee_amount;
  const fee = (sum: number, type: string, description: string) => ({
    amount: sum,
    application: null,
    currency: charge.currency,
    description,
    type,
  });
  const movement = recordMovement(simulator, account, {
    amount,
    currency: charge.currency,
    type: "charge",
    reportingCategory: "charge",
    source: charge.id,
    description: charge.description,
    fees: [
      fee(stripeFee, "stripe_fee", "Stripe processing fees"),
      fee(direct ?? 0, "application_fee", "Application fee"),
    ],
    availableOn:
      card?.available === true
        ? simulator.clock.seconds()
        : simulator.clock.seconds() + simulator.settings.settlementDays * 86_400,
  });
  let { after } = simulator.change("charges", charge.id, { balance_transaction: movement.id });
  if (direct !== null && direct > 0) {
    after = simulator.change("charges", charge.id, {
      application_fee: takeApplicationFee(simulator, account, after, direct, movement.available_on).id,
    }).after;
  }
  return after.transfer_data === null ? after : transferCharge(simulator, after, movement.available_on);
};
