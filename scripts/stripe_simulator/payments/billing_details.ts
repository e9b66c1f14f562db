import type Stripe from "stripe";
import { z } from "zod";

import { parameter } from "../http/parameters.ts";

/** The parameter `billing_details` of payment methods. */
export const billingDetailsParameter = z.strictObject({
  address: parameter.address.optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  tax_id: z.string().optional(),
});

/** Billing details as Stripe answers them: every field present. */
export const billingDetails = (
  given: z.output<typeof billingDetailsParameter> | undefined,
): Stripe.PaymentMethod.BillingDetails => ({
  address: {
    city: given?.address?.city ?? null,
    country: given?.address?.country ?? null,
    line1: given?.address?.line1 ?? null,
    line2: given?.address?.line2 ?? null,
    postal_code: given?.address?.postal_code ?? null,
    state: given?.address?.state ?? null,
  },
  email: given?.email ?? null,
  name: given?.name ?? null,
  phone: given?.phone ?? null,
  tax_id: given?.tax_id ?? null,
});
