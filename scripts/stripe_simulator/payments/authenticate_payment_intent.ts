import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { findTestCard } from "./find_test_card.ts";
import { pay } from "./pay.ts";

/** Ends a payer's 3D Secure: the payment goes on, or asks for another payment method. Throws when the card is declined. */
export const authenticatePaymentIntent = (
  simulator: Simulator,
  id: string,
  outcome: "succeed" | "fail",
): Records["payment_intents"] => {
  const row = simulator.tables.payment_intents.row(id);
  if (row === undefined)
    throw new StripeSimulatorError(404, `No such payment_intent: '${id}'`, {
      code: "resource_missing",
      param: "intent",
    });
  const { account, object: intent } = row;
  if (intent.status !== "requires_action" || intent.payment_method === null) {
    throw new StripeSimulatorError(
      400,
      `This PaymentIntent has a status of ${intent.status}; nobody is asked to authenticate.`,
      {
        code: "payment_intent_unexpected_state",
      },
    );
  }
  const method = simulator.get("payment_methods", intent.payment_method);
  if (outcome === "succeed")
    return pay(simulator, account, intent, method, findTestCard({ fingerprint: method.card?.fingerprint ?? "" }), true);
  const { after } = simulator.change("payment_intents", id, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: {
      code: "payment_intent_authentication_failure",
      doc_url: "https://stripe.com/docs/error-codes/payment-intent-authentication-failure",
      message:
        "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
      payment_method: method,
      type: "invalid_request_error",
    },
  });
  simulator.emit("payment_intent.payment_failed", account, after);
  return after;
};
