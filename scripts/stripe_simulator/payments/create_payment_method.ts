import { z } from "zod";

import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { identifier } from "../state/identifier.ts";
import type { PaymentMethodRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { billingDetails, billingDetailsParameter } from "./billing_details.ts";
import { cardFingerprint } from "./card_fingerprint.ts";
import { findTestCard } from "./find_test_card.ts";
import type { TestCard } from "./test_cards.ts";

/** The parameters that describe a payment method: a test card by number or by token. */
export const paymentMethodShape = {
  type: parameter.oneOf(["card"]),
  card: z.union([
    z.strictObject({
      number: parameter.text,
      exp_month: parameter.integer,
      exp_year: parameter.integer,
      cvc: z.string().optional(),
    }),
    z.strictObject({ token: parameter.text }),
  ]),
  billing_details: billingDetailsParameter.optional(),
  metadata: parameter.metadata.optional(),
  allow_redisplay: parameter.oneOf(["always", "limited", "unspecified"]).optional(),
};

/** What describes a new payment method. */
export type PaymentMethodParameters = z.output<z.ZodObject<typeof paymentMethodShape>>;

/** Makes a payment method from a test card; other numbers are refused as a wrong number is. */
export const createPaymentMethod = (
  simulator: Simulator,
  account: string,
  params: PaymentMethodParameters,
): PaymentMethodRecord => {
  const { card } = params;
  const known = "token" in card ? findTestCard({ token: card.token }) : findTestCard({ number: card.number });
  if (known === undefined) {
    if ("token" in card) {
      throw new StripeSimulatorError(400, `No such token: '${card.token}'`, {
        code: "resource_missing",
        param: "card[token]",
      });
    }
    throw new StripeSimulatorError(402, "Your card number is incorrect.", {
      type: "card_error",
      code: "incorrect_number",
      param: "number",
    });
  }
  const now = new Date(simulator.clock.now());
  const expiry = "token" in card ? { exp_month: 12, exp_year: now.getUTCFullYear() + 4 } : card;
  if (expiry.exp_month < 1 || expiry.exp_month > 12) {
    throw new StripeSimulatorError(402, "Your card's expiration month is invalid.", {
      type: "card_error",
      code: "invalid_expiry_month",
      param: "exp_month",
    });
  }
  const year = expiry.exp_year < 100 ? expiry.exp_year + 2000 : expiry.exp_year;
  if (year * 12 + expiry.exp_month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) {
    throw new StripeSimulatorError(402, "Your card's expiration year is invalid.", {
      type: "card_error",
      code: "invalid_expiry_year",
      param: "exp_year",
    });
  }
  return simulator.save("payment_methods", account, {
    id: identifier("pm"),
    object: "payment_method",
    allow_redisplay: params.allow_redisplay ?? "unspecified",
    billing_details: billingDetails(params.billing_details),
    card: cardOf(known, expiry.exp_month, year),
    created: simulator.clock.seconds(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    type: "card",
  });
};

const cardOf = (known: TestCard, month: number, year: number): NonNullable<PaymentMethodRecord["card"]> => ({
  brand: known.brand,
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "unchecked" },
  country: known.country,
  display_brand: known.brand,
  exp_month: month,
  exp_year: year,
  fingerprint: cardFingerprint(known.number),
  funding: known.funding,
  generated_from: null,
  last4: known.number.slice(-4),
  networks: { available: [known.brand], preferred: null },
  regulated_status: "unregulated",
  three_d_secure_usage: { supported: true },
  wallet: null,
});
