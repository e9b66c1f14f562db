import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

const CANCELABLE = [
  "requires_payment_method",
  "requires_capture",
  "requires_confirmation",
  "requires_action",
  "processing",
];

/** Cancels a PaymentIntent that is not paid; an authorisation is released. */
export const cancelPaymentIntent = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  reason: Records["payment_intents"]["cancellation_reason"],
): Records["payment_intents"] => {
  if (!CANCELABLE.includes(intent.status)) {
    throw new StripeSimulatorError(
      400,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(", ")}.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  const { after } = simulator.change("payment_intents", intent.id, {
    status: "canceled",
    amount_capturable: 0,
    canceled_at: simulator.clock.seconds(),
    cancellation_reason: reason,
    next_action: null,
  });
  if (intent.status === "requires_capture" && intent.latest_charge !== null) {
    // Stripe shows a released authorisation as a refund of the charge that was never captured.
    const charge = simulator.change("charges", intent.latest_charge, {
      amount_refunded: intent.amount,
      refunded: true,
    });
    simulator.emit(reason === "automatic" ? "charge.expired" : "charge.refunded", account, charge.after, charge.before);
  }
  simulator.emit("payment_intent.canceled", account, after);
  return after;
};
