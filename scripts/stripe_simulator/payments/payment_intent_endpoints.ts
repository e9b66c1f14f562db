import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { parameter } from "../http/parameters.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { cancelPaymentIntent } from "./cancel_payment_intent.ts";
import { capturePaymentIntent } from "./capture_payment_intent.ts";
import { checkClientSecret } from "./check_client_secret.ts";
import { confirmPaymentIntent } from "./confirm_payment_intent.ts";
import { createPaymentIntent } from "./create_payment_intent.ts";
import { forBrowsers } from "./for_browsers.ts";
import { paymentIntentShape } from "./payment_intent_shape.ts";
import { updatePaymentIntent } from "./update_payment_intent.ts";

/** `/v1/payment_intents`. */
export const paymentIntentEndpoints: readonly Endpoint[] = [
  endpoint("post", "/v1/payment_intents", paymentIntentShape.create, ({ simulator, account, params }) => {
    const intent = createPaymentIntent(simulator, account, params);
    if (params.confirm !== true) return intent;
    const { error_on_requires_action, off_session, return_url } = params;
    return confirmPaymentIntent(simulator, account, intent, { error_on_requires_action, off_session, return_url });
  }),
  endpoint(
    "get",
    "/v1/payment_intents",
    { ...parameter.page, customer: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.payment_intents
          .of(account)
          .filter(({ customer }) => params.customer === undefined || customer === params.customer),
        params,
        "/v1/payment_intents",
      ),
  ),
  endpoint(
    "get",
    "/v1/payment_intents/:id",
    { client_secret: parameter.text.optional() },
    (call) => {
      const intent = find(call.simulator, call.account, call.path("id"));
      checkClientSecret(call, intent, call.params.client_secret);
      return forBrowsers(call, intent);
    },
    { publishable: true },
  ),
  endpoint("post", "/v1/payment_intents/:id", paymentIntentShape.update, ({ simulator, account, params, path }) =>
    updatePaymentIntent(simulator, account, find(simulator, account, path("id")), params),
  ),
  endpoint(
    "post",
    "/v1/payment_intents/:id/confirm",
    paymentIntentShape.confirm,
    (call) => {
      const intent = find(call.simulator, call.account, call.path("id"));
      checkClientSecret(call, intent, call.params.client_secret);
      return forBrowsers(call, confirmPaymentIntent(call.simulator, call.account, intent, call.params));
    },
    { publishable: true },
  ),
  endpoint(
    "post",
    "/v1/payment_intents/:id/capture",
    paymentIntentShape.capture,
    ({ simulator, account, params, path }) =>
      capturePaymentIntent(simulator, account, find(simulator, account, path("id")), params),
  ),
  endpoint(
    "post",
    "/v1/payment_intents/:id/cancel",
    paymentIntentShape.cancel,
    ({ simulator, account, params, path }) =>
      cancelPaymentIntent(simulator, account, find(simulator, account, path("id")), params.cancellation_reason ?? null),
  ),
];

const find = (simulator: Simulator, account: string, id: string): Records["payment_intents"] =>
  findOrRefuse(simulator, "payment_intents", account, id, "intent");
