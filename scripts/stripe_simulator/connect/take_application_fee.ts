import { recordMovement } from "../balance/record_movement.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** Gives the platform its fee on a connected account's payment. */
export const takeApplicationFee = (
  simulator: Simulator,
  account: string,
  charge: Records["charges"],
  amount: number,
  availableOn: number,
): Records["application_fees"] => {
  const id = identifier("fee");
  const movement = recordMovement(simulator, "", {
    amount,
    currency: charge.currency,
    type: "application_fee",
    reportingCategory: "platform_earning",
    source: id,
    availableOn,
  });
  return simulator.save("application_fees", "", {
    id,
    object: "application_fee",
    account,
    amount,
    amount_refunded: 0,
    application: "ca_simulator",
    balance_transaction: movement.id,
    charge: charge.id,
    created: simulator.clock.seconds(),
    currency: charge.currency,
    fee_source: { charge: charge.id, type: "charge" },
    livemode: false,
    originating_transaction: charge.source_transfer,
    refunded: false,
  });
};
