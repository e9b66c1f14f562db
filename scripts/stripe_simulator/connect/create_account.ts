import type { z } from "zod";

import { mergeMetadata } from "../http/merge_metadata.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import type { accountShape } from "./account_shape.ts";
import { businessProfile } from "./business_profile.ts";
import { countryCurrency } from "./country_currency.ts";
import { noRequirements } from "./no_requirements.ts";
import { payoutSettings } from "./payout_settings.ts";

type Parameters = z.output<z.ZodObject<typeof accountShape.create>>;

/** What Stripe asks of a new host before money may reach them. */
const ASKED = [
  "business_profile.mcc",
  "business_profile.url",
  "business_type",
  "external_account",
  "representative.first_name",
  "representative.last_name",
  "tos_acceptance.date",
  "tos_acceptance.ip",
];

/** Opens a connected account that has yet to be onboarded. */
export const createAccount = (simulator: Simulator, params: Parameters): Records["accounts"] => {
  const country = params.country ?? "US";
  const currencyOfCountry = countryCurrency(country);
  if (currencyOfCountry === undefined) {
    throw new StripeSimulatorError(400, `${country} is not currently supported by Stripe`, {
      code: "country_unsupported",
      param: "country",
    });
  }
  if (params.type !== undefined && params.controller !== undefined) {
    throw new StripeSimulatorError(400, "You may only specify one of these parameters: controller, type.");
  }
  const dashboard = params.controller?.stripe_dashboard?.type;
  const type = params.type ?? (params.controller === undefined ? "standard" : "none");
  const express = type === "express" || dashboard === "express";
  const collectedByStripe =
    (params.controller?.requirement_collection ?? (type === "custom" ? "application" : "stripe")) === "stripe";
  const requested = Object.entries(params.capabilities ?? {}).flatMap(([name, asked]) =>
    asked?.requested === true ? [[name, "inactive"] as const] : [],
  );
  const id = identifier("acct", 16);
  const account: Records["accounts"] = {
    id,
    object: "account",
    business_profile: businessProfile(params.business_profile, undefined),
    business_type: params.business_type ?? null,
    capabilities: Object.fromEntries(requested),
    charges_enabled: false,
    controller: {
      fees: {
        payer:
          params.controller?.fees?.payer ??
          (type === "standard" ? "account" : express ? "application_express" : "application_custom"),
      },
      is_controller: true,
      losses: { payments: params.controller?.losses?.payments ?? (type === "standard" ? "stripe" : "application") },
      requirement_collection: collectedByStripe ? "stripe" : "application",
      stripe_dashboard: { type: dashboard ?? (type === "custom" ? "none" : express ? "express" : "full") },
      type: "application",
    },
    country,
    created: simulator.clock.seconds(),
    default_currency:
      params.default_currency === undefined
        ? currencyOfCountry
        : currency.checked(params.default_currency, "default_currency"),
    details_submitted: false,
    email: params.email ?? null,
    external_accounts: { object: "list", data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    future_requirements: noRequirements,
    metadata: mergeMetadata({}, params.metadata),
    payouts_enabled: false,
    requirements: {
      ...noRequirements,
      currently_due: ASKED,
      disabled_reason: "requirements.past_due",
      eventually_due: ASKED,
      past_due: ASKED,
    },
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: params.business_profile?.name ?? null, timezone: "Etc/UTC" },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      payouts: payoutSettings(params.settings?.payouts, undefined),
    },
    tos_acceptance: { date: params.tos_acceptance?.date ?? null, ip: null, user_agent: null },
    type,
  };
  return simulator.save("accounts", "", account);
};
