import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { PaymentMethodRecord, Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { attemptCharge } from "./attempt_charge.ts";
import type { Decline } from "./test_cards.ts";

/** Records a declined payment: a failed charge, the error on the PaymentIntent, both events. Returns the error to answer. */
export const failPayment = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  method: PaymentMethodRecord,
  decline: Decline,
): StripeSimulatorError => {
  const charge = attemptCharge(simulator, account, intent, method, { decline, authenticated: false });
  const { code, message } = decline;
  const reason = decline.decline_code === undefined ? {} : { decline_code: decline.decline_code };
  const { after } = simulator.change("payment_intents", intent.id, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    latest_charge: charge.id,
    last_payment_error: {
      charge: charge.id,
      code,
      ...reason,
      doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
      message,
      payment_method: method,
      type: "card_error",
    },
  });
  simulator.emit("charge.failed", account, charge);
  simulator.emit("payment_intent.payment_failed", account, after);
  return new StripeSimulatorError(402, message, {
    type: "card_error",
    code,
    ...reason,
    charge: charge.id,
    payment_intent: after,
    payment_method: method,
  });
};
