import type { Call } from "../http/endpoint.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";

/** A browser must know the PaymentIntent's client secret. */
export const checkClientSecret = (
  call: Pick<Call<unknown>, "key">,
  intent: Records["payment_intents"],
  given: string | undefined,
): void => {
  if (call.key === "publishable" && given === undefined) {
    throw new StripeSimulatorError(400, "Missing required param: client_secret.", {
      code: "parameter_missing",
      param: "client_secret",
    });
  }
  if (given !== undefined && given !== intent.client_secret) {
    throw new StripeSimulatorError(
      400,
      "The client_secret provided does not match any associated PaymentIntent on this account. Ensure the publishable key used belongs to the same account that created the PaymentIntent.",
      {
        code: "payment_intent_invalid_parameter",
        param: "client_secret",
      },
    );
  }
};
