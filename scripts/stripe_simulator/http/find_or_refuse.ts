import type { Records, TableName } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

const NAMES: { readonly [K in TableName]: string } = {
  accounts: "account",
  application_fees: "application_fee",
  balance_transactions: "balance transaction",
  charges: "charge",
  customers: "customer",
  disputes: "dispute",
  events: "event",
  payment_intents: "payment_intent",
  payment_methods: "PaymentMethod",
  payouts: "payout",
  refunds: "refund",
  transfer_reversals: "transfer reversal",
  transfers: "transfer",
  webhook_endpoints: "webhook endpoint",
};

/** Finds an account's object by id or refuses as Stripe does: 404 for a path's id, 400 for a parameter's. */
export const findOrRefuse = <K extends TableName>(
  simulator: Simulator,
  table: K,
  account: string,
  id: string,
  param: string,
  status: 400 | 404 = 404,
): Records[K] => {
  const found = simulator.tables[table].find(account, id);
  if (found === undefined) {
    throw new StripeSimulatorError(status, `No such ${NAMES[table]}: '${id}'`, { code: "resource_missing", param });
  }
  return found;
};
