import type { Simulator } from "../state/simulator.ts";

/** What an account has in one currency: spendable now, and still settling. */
export type Funds = { readonly currency: string; readonly available: number; readonly pending: number };

/** An account's money by currency, derived from its movements. */
export const balanceOf = (simulator: Simulator, account: string): Funds[] => {
  const now = simulator.clock.seconds();
  const funds = new Map<string, { available: number; pending: number }>();
  for (const { currency, net, available_on: availableOn } of simulator.tables.balance_transactions.of(account)) {
    const sums = funds.get(currency) ?? { available: 0, pending: 0 };
    sums[availableOn <= now ? "available" : "pending"] += net;
    funds.set(currency, sums);
  }
  return [...funds].map(([currency, sums]) => ({ currency, ...sums }));
};
