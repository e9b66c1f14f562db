import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { noRequirements } from "./no_requirements.ts";

/** Stripe wants to know more about a host and stops payments to them until it does. */
export const restrictAccount = (simulator: Simulator, id: string, due: readonly string[]): Records["accounts"] => {
  const account = simulator.tables.accounts.row(id)?.object;
  if (account === undefined)
    throw new StripeSimulatorError(404, `No such account: '${id}'`, { code: "resource_missing", param: "account" });
  const { before, after } = simulator.change("accounts", id, {
    capabilities: Object.fromEntries(
      Object.keys(account.capabilities ?? {}).map((name) => [name, "inactive" as const]),
    ),
    charges_enabled: false,
    payouts_enabled: false,
    requirements: {
      ...noRequirements,
      currently_due: [...due],
      eventually_due: [...due],
      past_due: [...due],
      disabled_reason: "requirements.past_due",
    },
  });
  simulator.emit("account.updated", id, after, before);
  return after;
};
