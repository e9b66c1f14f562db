import type { Records, TableName } from "./records.ts";
import { Table } from "./table.ts";

/** One table for each kind of object. */
export type Tables = { readonly [K in TableName]: Table<Records[K]> };

/** Empty tables. */
export const createTables = (): Tables => ({
  accounts: new Table(),
  application_fees: new Table(),
  balance_transactions: new Table(),
  charges: new Table(),
  customers: new Table(),
  disputes: new Table(),
  events: new Table(),
  payment_intents: new Table(),
  payment_methods: new Table(),
  payouts: new Table(),
  refunds: new Table(),
  transfer_reversals: new Table(),
  transfers: new Table(),
  webhook_endpoints: new Table(),
});
