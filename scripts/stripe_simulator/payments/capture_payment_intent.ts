import type { z } from "zod";

import { mergeMetadata } from "../http/merge_metadata.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { checkFee } from "./check_fee.ts";
import { currency } from "./currency.ts";
import { findTestCard } from "./find_test_card.ts";
import { openDispute } from "./open_dispute.ts";
import type { paymentIntentShape } from "./payment_intent_shape.ts";
import { settleCharge } from "./settle_charge.ts";

type Parameters = z.output<z.ZodObject<typeof paymentIntentShape.capture>>;

/** Captures an authorised PaymentIntent, all of it or a part; what is left is released to the payer. */
export const capturePaymentIntent = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  params: Parameters,
): Records["payment_intents"] => {
  if (intent.status !== "requires_capture" || intent.latest_charge === null) {
    throw new StripeSimulatorError(
      400,
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw new StripeSimulatorError(
      400,
      "The requested capture amount is greater than the amount you can capture for this charge.",
      {
        code: "amount_too_large",
        param: "amount_to_capture",
      },
    );
  }
  currency.checkSteps(amount, intent.currency);
  const fee = params.application_fee_amount ?? intent.application_fee_amount;
  checkFee(account, amount, params.application_fee_amount, intent.transfer_data);
  const cappedFee = fee === null ? null : Math.min(fee, amount);
  const authorized = simulator.get("charges", intent.latest_charge);
  const transfer = params.transfer_data?.amount;
  const captured = simulator.change("charges", authorized.id, {
    captured: true,
    amount_captured: amount,
    // Stripe shows the part that was released as refunded.
    amount_refunded: authorized.amount - amount,
    application_fee_amount: cappedFee,
    ...(transfer === undefined || authorized.transfer_data === null
      ? {}
      : { transfer_data: { ...authorized.transfer_data, amount: transfer } }),
  }).after;
  const card = findTestCard({ fingerprint: captured.payment_method_details?.card?.fingerprint ?? "" });
  const settled = settleCharge(simulator, account, captured, card);
  const { after } = simulator.change("payment_intents", intent.id, {
    status: "succeeded",
    amount_capturable: 0,
    amount_received: amount,
    application_fee_amount: cappedFee,
    metadata: mergeMetadata(intent.metadata, params.metadata),
  });
  simulator.emit("charge.captured", account, settled, authorized);
  simulator.emit("payment_intent.succeeded", account, after);
  if (card?.dispute !== undefined) openDispute(simulator, settled.id, { reason: card.dispute });
  return after;
};
