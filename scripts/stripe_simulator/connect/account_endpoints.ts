import { balanceOf } from "../balance/balance_of.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { accountShape } from "./account_shape.ts";
import { businessProfile } from "./business_profile.ts";
import { createAccount } from "./create_account.ts";
import { payoutSettings } from "./payout_settings.ts";

/** `/v1/accounts`: connected accounts of the platform. */
export const accountEndpoints: readonly Endpoint[] = [
  endpoint("post", "/v1/accounts", accountShape.create, ({ simulator, params }) => createAccount(simulator, params)),
  endpoint("get", "/v1/accounts", parameter.page, ({ simulator, params }) =>
    list(simulator.tables.accounts.of(""), params, "/v1/accounts"),
  ),
  endpoint("get", "/v1/account", {}, ({ simulator, account }) =>
    account === "" ? platform(simulator) : find(simulator, account),
  ),
  endpoint("get", "/v1/accounts/:id", {}, ({ simulator, path }) => find(simulator, path("id"))),
  endpoint("post", "/v1/accounts/:id", accountShape.update, ({ simulator, params, path }) => {
    const account = find(simulator, path("id"));
    const asked = Object.entries(params.capabilities ?? {}).flatMap(([name, capability]) =>
      capability?.requested === true
        ? [[name, account.details_submitted ? ("active" as const) : ("inactive" as const)] as const]
        : [],
    );
    const { before, after } = simulator.change("accounts", account.id, {
      business_profile: businessProfile(params.business_profile, account.business_profile),
      capabilities: { ...account.capabilities, ...Object.fromEntries(asked) },
      metadata: mergeMetadata(account.metadata ?? {}, params.metadata),
      ...(params.business_type === undefined ? {} : { business_type: params.business_type }),
      ...(params.default_currency === undefined
        ? {}
        : { default_currency: currency.checked(params.default_currency, "default_currency") }),
      ...(params.email === undefined ? {} : { email: params.email }),
      ...(account.settings
        ? {
            settings: {
              ...account.settings,
              payouts: payoutSettings(params.settings?.payouts, account.settings.payouts),
            },
          }
        : {}),
    });
    simulator.emit("account.updated", account.id, after, before);
    return after;
  }),
  endpoint("delete", "/v1/accounts/:id", {}, ({ simulator, path }) => {
    const account = find(simulator, path("id"));
    if (balanceOf(simulator, account.id).some(({ available, pending }) => available + pending !== 0)) {
      throw new StripeSimulatorError(400, "Accounts with a balance that isn't zero can't be deleted.", {
        param: "account",
      });
    }
    simulator.tables.accounts.remove(account.id);
    return { id: account.id, object: "account", deleted: true };
  }),
];

const find = (simulator: Simulator, id: string): Records["accounts"] => {
  const account = simulator.tables.accounts.find("", id);
  if (account === undefined) {
    // For an account that isn't connected Stripe speaks of access, not of absence.
    throw new StripeSimulatorError(
      403,
      `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
      { code: "account_invalid" },
    );
  }
  return account;
};

const platform = (simulator: Simulator): object => ({
  id: "acct_platform00000000",
  object: "account",
  business_profile: businessProfile({ name: "Simulated platform" }, undefined),
  business_type: "company",
  capabilities: { card_payments: "active", transfers: "active" },
  charges_enabled: true,
  country: "US",
  created: simulator.clock.seconds(),
  default_currency: "usd",
  details_submitted: true,
  email: "platform@example.com",
  payouts_enabled: true,
  settings: { payouts: payoutSettings(undefined, undefined) },
  type: "standard",
});
