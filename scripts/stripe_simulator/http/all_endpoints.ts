import { eventEndpoints } from "../events/event_endpoints.ts";
import { chargeEndpoints } from "../payments/charge_endpoints.ts";
import { paymentIntentEndpoints } from "../payments/payment_intent_endpoints.ts";
import { paymentMethodEndpoints } from "../payments/payment_method_endpoints.ts";
import { refundEndpoints } from "../refunds/refund_endpoints.ts";
import type { Endpoint } from "./endpoint.ts";

/** Every path of Stripe's API that the simulator answers. */
export const allEndpoints: readonly Endpoint[] = [
  ...chargeEndpoints,
  ...eventEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...refundEndpoints,
];
