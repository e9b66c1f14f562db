import { z } from "zod";

import { parameter } from "../http/parameters.ts";
import { paymentMethodShape } from "./create_payment_method.ts";

const transferData = z.strictObject({ destination: parameter.text, amount: parameter.positive.optional() });
const shipping = z.strictObject({
  address: parameter.address,
  name: parameter.text,
  carrier: z.string().optional(),
  phone: z.string().optional(),
  tracking_number: z.string().optional(),
});

const details = {
  application_fee_amount: parameter.natural.optional(),
  customer: parameter.text.optional(),
  description: parameter.unsettable.optional(),
  metadata: parameter.metadata.optional(),
  payment_method: parameter.text.optional(),
  payment_method_types: z.array(parameter.oneOf(["card"])).optional(),
  receipt_email: parameter.unsettable.optional(),
  setup_future_usage: parameter.oneOf(["off_session", "on_session"]).optional(),
  shipping: shipping.optional(),
  statement_descriptor: z.string().max(22).optional(),
  statement_descriptor_suffix: z.string().max(22).optional(),
  transfer_group: z.string().optional(),
};

const confirmation = {
  error_on_requires_action: parameter.boolean.optional(),
  off_session: parameter.boolean.optional(),
  payment_method_data: z.strictObject(paymentMethodShape).optional(),
  return_url: parameter.text.optional(),
};

/** The parameters of each PaymentIntent request, by request. */
export const paymentIntentShape = {
  create: {
    ...details,
    ...confirmation,
    amount: parameter.positive,
    currency: parameter.text,
    automatic_payment_methods: z
      .strictObject({ enabled: parameter.boolean, allow_redirects: parameter.oneOf(["always", "never"]).optional() })
      .optional(),
    capture_method: parameter.oneOf(["automatic", "automatic_async", "manual"]).optional(),
    confirm: parameter.boolean.optional(),
    confirmation_method: parameter.oneOf(["automatic", "manual"]).optional(),
    on_behalf_of: parameter.text.optional(),
    transfer_data: transferData.optional(),
  },
  update: {
    ...details,
    amount: parameter.positive.optional(),
    currency: parameter.text.optional(),
    capture_method: parameter.oneOf(["automatic", "automatic_async", "manual"]).optional(),
    transfer_data: z.strictObject({ amount: parameter.positive.optional() }).optional(),
  },
  confirm: {
    ...confirmation,
    capture_method: parameter.oneOf(["automatic", "automatic_async", "manual"]).optional(),
    client_secret: parameter.text.optional(),
    payment_method: parameter.text.optional(),
    receipt_email: parameter.unsettable.optional(),
    setup_future_usage: parameter.oneOf(["off_session", "on_session"]).optional(),
    shipping: shipping.optional(),
  },
  capture: {
    amount_to_capture: parameter.positive.optional(),
    application_fee_amount: parameter.natural.optional(),
    metadata: parameter.metadata.optional(),
    statement_descriptor: z.string().max(22).optional(),
    statement_descriptor_suffix: z.string().max(22).optional(),
    transfer_data: z.strictObject({ amount: parameter.positive.optional() }).optional(),
  },
  cancel: {
    cancellation_reason: parameter.oneOf(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
  },
} as const;
