import type { Simulator } from "../state/simulator.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

/** Who a request comes from. */
export type Identity = { readonly key: "secret" | "publishable"; readonly account: string };

const NO_KEY =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.";

/** Reads the API key (Bearer, Basic, or the form's `key`, as Stripe.js sends it) and the account it acts for. */
export const authenticate = (
  simulator: Simulator,
  headers: { readonly authorization: string | undefined; readonly account: string | undefined },
  formKey: string | undefined,
): Identity => {
  const apiKey = keyOf(headers.authorization) ?? formKey;
  if (apiKey === undefined || apiKey === "") throw new StripeSimulatorError(401, NO_KEY);
  const kind = /^(?:sk|rk)_test_\w+$/.test(apiKey)
    ? "secret"
    : /^pk_test_\w+$/.test(apiKey)
      ? "publishable"
      : undefined;
  if (kind === undefined) throw new StripeSimulatorError(401, `Invalid API Key provided: ${masked(apiKey)}`);
  const { account } = headers;
  if (account === undefined || account === "") return { key: kind, account: "" };
  if (!simulator.tables.accounts.row(account)) {
    throw new StripeSimulatorError(
      403,
      `The provided key '${masked(apiKey)}' does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
      { code: "account_invalid" },
    );
  }
  return { key: kind, account };
};

const keyOf = (authorization: string | undefined): string | undefined => {
  const [scheme = "", value = ""] = (authorization ?? "").split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return value;
  if (/^basic$/i.test(scheme)) return Buffer.from(value, "base64").toString("utf8").split(":", 1)[0];
  return undefined;
};

const masked = (key: string): string =>
  key.length < 12 ? "*".repeat(key.length) : `${key.slice(0, 8)}${"*".repeat(key.length - 12)}${key.slice(-4)}`;
