import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { createRefund } from "./create_refund.ts";

/** `/v1/refunds`. */
export const refundEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/refunds",
    {
      amount: parameter.positive.optional(),
      charge: parameter.text.optional(),
      metadata: parameter.metadata.optional(),
      payment_intent: parameter.text.optional(),
      reason: parameter.oneOf(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
      refund_application_fee: parameter.boolean.optional(),
      reverse_transfer: parameter.boolean.optional(),
    },
    ({ simulator, account, params }) =>
      createRefund(simulator, account, chargeOf(simulator, account, params), {
        amount: params.amount,
        reason: params.reason ?? null,
        metadata: mergeMetadata({}, params.metadata),
        reverseTransfer: params.reverse_transfer ?? false,
        refundApplicationFee: params.refund_application_fee ?? false,
      }),
  ),
  endpoint(
    "get",
    "/v1/refunds",
    { ...parameter.page, charge: parameter.text.optional(), payment_intent: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.refunds
          .of(account)
          .filter(
            (refund) =>
              (params.charge === undefined || refund.charge === params.charge) &&
              (params.payment_intent === undefined || refund.payment_intent === params.payment_intent),
          ),
        params,
        "/v1/refunds",
      ),
  ),
  endpoint("get", "/v1/refunds/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "refunds", account, path("id"), "refund"),
  ),
  endpoint(
    "post",
    "/v1/refunds/:id",
    { metadata: parameter.metadata.optional() },
    ({ simulator, account, params, path }) => {
      const refund = findOrRefuse(simulator, "refunds", account, path("id"), "refund");
      const { before, after } = simulator.change("refunds", refund.id, {
        metadata: mergeMetadata(refund.metadata ?? {}, params.metadata),
      });
      simulator.emit("refund.updated", account, after, before);
      return after;
    },
  ),
];

const chargeOf = (
  simulator: Simulator,
  account: string,
  given: { readonly charge?: string | undefined; readonly payment_intent?: string | undefined },
): Records["charges"] => {
  if (given.charge !== undefined) return findOrRefuse(simulator, "charges", account, given.charge, "charge");
  if (given.payment_intent === undefined) {
    throw new StripeSimulatorError(
      400,
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  const intent = findOrRefuse(simulator, "payment_intents", account, given.payment_intent, "payment_intent");
  const charge = intent.latest_charge === null ? undefined : simulator.get("charges", intent.latest_charge);
  if (charge === undefined || !charge.captured || charge.status === "failed") {
    throw new StripeSimulatorError(
      400,
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      {
        param: "payment_intent",
      },
    );
  }
  return charge;
};
