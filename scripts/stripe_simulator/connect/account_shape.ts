import { z } from "zod";

import { parameter } from "../http/parameters.ts";

const capability = z.strictObject({ requested: parameter.boolean.optional() });
const fields = z.record(z.string(), z.unknown());

const shared = {
  business_profile: z
    .strictObject({
      mcc: z.string().optional(),
      name: z.string().optional(),
      product_description: z.string().optional(),
      support_email: z.string().optional(),
      support_phone: z.string().optional(),
      support_url: z.string().optional(),
      url: z.string().optional(),
    })
    .optional(),
  business_type: parameter.oneOf(["company", "government_entity", "individual", "non_profit"]).optional(),
  capabilities: z.strictObject({ card_payments: capability.optional(), transfers: capability.optional() }).optional(),
  default_currency: parameter.text.optional(),
  email: parameter.text.optional(),
  metadata: parameter.metadata.optional(),
  settings: z
    .strictObject({
      payouts: z
        .strictObject({
          debit_negative_balances: parameter.boolean.optional(),
          schedule: z
            .strictObject({
              delay_days: parameter.text.optional(),
              interval: parameter.oneOf(["manual", "daily", "weekly", "monthly"]).optional(),
              monthly_anchor: parameter.integer.optional(),
              weekly_anchor: parameter.text.optional(),
            })
            .optional(),
          statement_descriptor: parameter.text.optional(),
        })
        .optional(),
    })
    .optional(),
  // Whatever a custom account's owner tells; the simulator believes it and keeps none of it.
  individual: fields.optional(),
  company: fields.optional(),
  external_account: z.union([z.string(), fields]).optional(),
  tos_acceptance: z
    .strictObject({
      date: parameter.integer.optional(),
      ip: z.string().optional(),
      service_agreement: z.string().optional(),
      user_agent: z.string().optional(),
    })
    .optional(),
};

/** The parameters of accounts, by request. */
export const accountShape = {
  create: {
    ...shared,
    controller: z
      .strictObject({
        fees: z.strictObject({ payer: parameter.oneOf(["account", "application"]).optional() }).optional(),
        losses: z.strictObject({ payments: parameter.oneOf(["application", "stripe"]).optional() }).optional(),
        requirement_collection: parameter.oneOf(["application", "stripe"]).optional(),
        stripe_dashboard: z.strictObject({ type: parameter.oneOf(["express", "full", "none"]).optional() }).optional(),
      })
      .optional(),
    country: parameter.text.optional(),
    type: parameter.oneOf(["custom", "express", "standard"]).optional(),
  },
  update: shared,
} as const;
