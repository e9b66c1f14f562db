import type { z } from "zod";

import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { PaymentMethodRecord, Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { checkPayer } from "./check_payer.ts";
import { failPayment } from "./fail_payment.ts";
import { findTestCard } from "./find_test_card.ts";
import { methodFrom } from "./method_from.ts";
import { pay } from "./pay.ts";
import type { paymentIntentShape } from "./payment_intent_shape.ts";
import { shippingOf } from "./shipping.ts";

type Parameters = z.output<z.ZodObject<typeof paymentIntentShape.confirm>>;

/** Confirms a PaymentIntent: it is paid, authorised, declined, or asks the payer to authenticate. */
export const confirmPaymentIntent = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  params: Parameters,
): Records["payment_intents"] => {
  refuseUnconfirmable(intent);
  const given = methodFrom(simulator, account, params);
  const method =
    given ?? (intent.payment_method === null ? undefined : simulator.get("payment_methods", intent.payment_method));
  if (method === undefined) {
    throw new StripeSimulatorError(
      400,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  checkPayer(simulator, account, intent.customer, method);
  const { after } = simulator.change("payment_intents", intent.id, {
    payment_method: method.id,
    next_action: null,
    ...(params.capture_method === undefined ? {} : { capture_method: params.capture_method }),
    ...(params.receipt_email === undefined ? {} : { receipt_email: params.receipt_email }),
    ...(params.setup_future_usage === undefined ? {} : { setup_future_usage: params.setup_future_usage }),
    ...(params.shipping === undefined ? {} : { shipping: shippingOf(params.shipping) }),
  });
  const card = findTestCard({ fingerprint: method.card?.fingerprint ?? "" });
  if (card?.authentication !== "always") return pay(simulator, account, after, method, card, false);
  if (params.off_session === true || params.error_on_requires_action === true) {
    throw failPayment(simulator, account, after, method, {
      code: "authentication_required",
      decline_code: "authentication_required",
      message: "Your card was declined. This transaction requires authentication.",
    });
  }
  return askToAuthenticate(simulator, account, after, method, params.return_url);
};

const refuseUnconfirmable = (intent: Records["payment_intents"]): void => {
  const { status } = intent;
  if (status === "requires_payment_method" || status === "requires_confirmation" || status === "requires_action")
    return;
  const why =
    status === "succeeded"
      ? "it has already succeeded after being previously confirmed."
      : status === "requires_capture"
        ? "it has already been confirmed and is waiting to be captured."
        : `it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`;
  throw new StripeSimulatorError(400, `You cannot confirm this PaymentIntent because ${why}`, {
    code: "payment_intent_unexpected_state",
    payment_intent: intent,
  });
};

const askToAuthenticate = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  method: PaymentMethodRecord,
  returnUrl: string | undefined,
): Records["payment_intents"] => {
  const page = `${simulator.url}/authenticate/${intent.id}?client_secret=${intent.client_secret}`;
  const { after } = simulator.change("payment_intents", intent.id, {
    status: "requires_action",
    payment_method: method.id,
    last_payment_error: null,
    next_action:
      returnUrl === undefined
        ? { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: page } }
        : {
            type: "redirect_to_url",
            redirect_to_url: { url: `${page}&return_url=${encodeURIComponent(returnUrl)}`, return_url: returnUrl },
          },
  });
  simulator.emit("payment_intent.requires_action", account, after);
  return after;
};
