import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** One movement of an account's balance; `amount` is signed, `fees` are taken from it. */
export type Movement = {
  readonly amount: number;
  readonly currency: string;
  readonly type: Records["balance_transactions"]["type"];
  readonly reportingCategory: string;
  readonly source: string;
  readonly description?: string | null;
  readonly fees?: Records["balance_transactions"]["fee_details"];
  /** Seconds; at once when absent. */
  readonly availableOn?: number;
};

/** Books a movement and returns its balance transaction; `net` is amount less fee, always. */
export const recordMovement = (
  simulator: Simulator,
  account: string,
  movement: Movement,
): Records["balance_transactions"] => {
  const created = simulator.clock.seconds();
  const fees = movement.fees?.filter(({ amount }) => amount !== 0) ?? [];
  const fee = fees.reduce((sum, { amount }) => sum + amount, 0);
  const availableOn = movement.availableOn ?? created;
  return simulator.save("balance_transactions", account, {
    id: identifier("txn"),
    object: "balance_transaction",
    amount: movement.amount,
    available_on: availableOn,
    balance_type: "payments",
    created,
    currency: movement.currency,
    description: movement.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fees,
    net: movement.amount - fee,
    reporting_category: movement.reportingCategory,
    source: movement.source,
    status: availableOn > created ? "pending" : "available",
    type: movement.type,
  });
};
