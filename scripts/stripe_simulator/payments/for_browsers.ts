import type { Call } from "../http/endpoint.ts";
import type { Records } from "../state/records.ts";

const SHOWN = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_configuration_details",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
] as const satisfies readonly (keyof Records["payment_intents"])[];

/** What Stripe shows of a PaymentIntent to a browser: nothing of the marketplace's own data. */
export const forBrowsers = (call: Pick<Call<unknown>, "key">, intent: Records["payment_intents"]): object =>
  call.key === "secret"
    ? intent
    : Object.fromEntries(SHOWN.flatMap((name) => (intent[name] === undefined ? [] : [[name, intent[name]]])));
