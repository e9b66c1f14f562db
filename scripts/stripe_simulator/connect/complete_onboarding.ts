import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { noRequirements } from "./no_requirements.ts";

/** A host has told Stripe everything: the account's capabilities become active. */
export const completeOnboarding = (simulator: Simulator, id: string): Records["accounts"] => {
  const account = simulator.tables.accounts.row(id)?.object;
  if (account === undefined)
    throw new StripeSimulatorError(404, `No such account: '${id}'`, { code: "resource_missing", param: "account" });
  const capabilities = Object.fromEntries(
    Object.keys(account.capabilities ?? {}).map((name) => [name, "active" as const]),
  );
  const { before, after } = simulator.change("accounts", id, {
    capabilities,
    charges_enabled: "card_payments" in capabilities || account.type === "standard",
    details_submitted: true,
    payouts_enabled: true,
    requirements: noRequirements,
  });
  simulator.emit("account.updated", id, after, before);
  return after;
};
