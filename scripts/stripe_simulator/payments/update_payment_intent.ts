import type { z } from "zod";

import { mergeMetadata } from "../http/merge_metadata.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { checkFee } from "./check_fee.ts";
import { checkPayer } from "./check_payer.ts";
import { currency } from "./currency.ts";
import type { paymentIntentShape } from "./payment_intent_shape.ts";
import { paymentMethodGiven } from "./payment_method_given.ts";
import { shippingOf } from "./shipping.ts";

type Parameters = z.output<z.ZodObject<typeof paymentIntentShape.update>>;

// What may still be changed once the payer's money is reserved or taken.
const ALWAYS = new Set([
  "description",
  "metadata",
  "receipt_email",
  "shipping",
  "transfer_group",
  "statement_descriptor",
  "statement_descriptor_suffix",
  "setup_future_usage",
  "application_fee_amount",
]);
const EARLY = ["requires_payment_method", "requires_confirmation", "requires_action"];

/** Changes a PaymentIntent as far as its status allows. */
export const updatePaymentIntent = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  params: Parameters,
): Records["payment_intents"] => {
  const late = Object.keys(params).find((name) => !ALWAYS.has(name));
  if (late !== undefined && !EARLY.includes(intent.status)) {
    throw new StripeSimulatorError(
      400,
      `This PaymentIntent's ${late} could not be updated because it has a status of ${intent.status}. You may only update the ${late} of a PaymentIntent with one of the following statuses: ${EARLY.join(", ")}.`,
      { code: "payment_intent_unexpected_state", param: late, payment_intent: intent },
    );
  }
  const code = params.currency === undefined ? intent.currency : currency.checked(params.currency);
  const amount = params.amount ?? intent.amount;
  if (params.amount !== undefined || params.currency !== undefined) currency.checkCharge(amount, code);
  checkFee(account, amount, params.application_fee_amount, intent.transfer_data);
  const method =
    params.payment_method === undefined ? undefined : paymentMethodGiven(simulator, account, params.payment_method);
  checkPayer(simulator, account, params.customer ?? intent.customer, method);
  const { application_fee_amount: fee, transfer_data: transfer } = params;
  return simulator.change("payment_intents", intent.id, {
    amount,
    currency: code,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    ...(fee === undefined ? {} : { application_fee_amount: fee }),
    ...(params.capture_method === undefined ? {} : { capture_method: params.capture_method }),
    ...(params.customer === undefined ? {} : { customer: params.customer }),
    ...(params.description === undefined ? {} : { description: params.description }),
    ...(method === undefined
      ? {}
      : { payment_method: method.id, status: "requires_confirmation" as const, next_action: null }),
    ...(params.receipt_email === undefined ? {} : { receipt_email: params.receipt_email }),
    ...(params.setup_future_usage === undefined ? {} : { setup_future_usage: params.setup_future_usage }),
    ...(params.shipping === undefined ? {} : { shipping: shippingOf(params.shipping) }),
    ...(params.statement_descriptor === undefined ? {} : { statement_descriptor: params.statement_descriptor }),
    ...(params.statement_descriptor_suffix === undefined
      ? {}
      : { statement_descriptor_suffix: params.statement_descriptor_suffix }),
    ...(transfer?.amount === undefined || !intent.transfer_data
      ? {}
      : { transfer_data: { ...intent.transfer_data, amount: transfer.amount } }),
    ...(params.transfer_group === undefined ? {} : { transfer_group: params.transfer_group }),
  }).after;
};
