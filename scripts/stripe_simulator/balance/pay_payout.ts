import type { Simulator } from "../state/simulator.ts";

/** A payout arrives at its bank. */
export const payPayout = (simulator: Simulator, id: string): void => {
  const payout = simulator.tables.payouts.row(id)?.object;
  if (payout === undefined || (payout.status !== "pending" && payout.status !== "in_transit")) return;
  const { account, before, after } = simulator.change("payouts", id, { status: "paid" });
  simulator.emit("payout.paid", account, after, before);
};
