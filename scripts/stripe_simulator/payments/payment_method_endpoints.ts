import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { billingDetails, billingDetailsParameter } from "./billing_details.ts";
import { createPaymentMethod, paymentMethodShape } from "./create_payment_method.ts";
import { paymentMethodGiven } from "./payment_method_given.ts";

/** `/v1/payment_methods`: cards only. */
export const paymentMethodEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/payment_methods",
    paymentMethodShape,
    ({ simulator, account, params }) => createPaymentMethod(simulator, account, params),
    { publishable: true },
  ),
  endpoint(
    "get",
    "/v1/payment_methods",
    { ...parameter.page, customer: parameter.text.optional(), type: parameter.oneOf(["card"]).optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.payment_methods
          .of(account)
          .filter(({ customer }) => customer !== null && customer === (params.customer ?? customer)),
        params,
        "/v1/payment_methods",
      ),
  ),
  endpoint(
    "get",
    "/v1/customers/:customer/payment_methods",
    { ...parameter.page, type: parameter.oneOf(["card"]).optional() },
    ({ simulator, account, params, path }) => {
      const { id } = findOrRefuse(simulator, "customers", account, path("customer"), "customer");
      return list(
        simulator.tables.payment_methods.of(account).filter(({ customer }) => customer === id),
        params,
        `/v1/customers/${id}/payment_methods`,
      );
    },
  ),
  endpoint("get", "/v1/payment_methods/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "payment_methods", account, path("id"), "payment_method"),
  ),
  endpoint(
    "post",
    "/v1/payment_methods/:id",
    { billing_details: billingDetailsParameter.optional(), metadata: parameter.metadata.optional() },
    ({ simulator, account, params, path }) => {
      const method = findOrRefuse(simulator, "payment_methods", account, path("id"), "payment_method");
      return simulator.change("payment_methods", method.id, {
        metadata: mergeMetadata(method.metadata ?? {}, params.metadata),
        ...(params.billing_details === undefined ? {} : { billing_details: billingDetails(params.billing_details) }),
      }).after;
    },
  ),
  endpoint(
    "post",
    "/v1/payment_methods/:id/attach",
    { customer: parameter.text },
    ({ simulator, account, params, path }) => {
      const method = paymentMethodGiven(simulator, account, path("id"));
      const customer = findOrRefuse(simulator, "customers", account, params.customer, "customer", 400);
      if (method.customer !== null) {
        throw new StripeSimulatorError(
          400,
          "The payment method you provided has already been attached to a customer.",
          {
            code: "payment_method_unexpected_state",
          },
        );
      }
      const { after } = simulator.change("payment_methods", method.id, { customer: customer.id });
      simulator.emit("payment_method.attached", account, after);
      return after;
    },
  ),
  endpoint("post", "/v1/payment_methods/:id/detach", {}, ({ simulator, account, path }) => {
    const method = findOrRefuse(simulator, "payment_methods", account, path("id"), "payment_method");
    if (method.customer === null) {
      throw new StripeSimulatorError(
        400,
        "The payment method you provided is not attached to a customer so detachment is impossible.",
        {
          code: "payment_method_unexpected_state",
        },
      );
    }
    const { before, after } = simulator.change("payment_methods", method.id, { customer: null });
    simulator.emit("payment_method.detached", account, after, before);
    return after;
  }),
];
