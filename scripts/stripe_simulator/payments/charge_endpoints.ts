import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { refundsOf } from "../refunds/refunds_of.ts";

/** `/v1/charges`: read and annotated; they are made by PaymentIntents. */
export const chargeEndpoints: readonly Endpoint[] = [
  endpoint(
    "get",
    "/v1/charges",
    {
      ...parameter.page,
      customer: parameter.text.optional(),
      payment_intent: parameter.text.optional(),
      transfer_group: parameter.text.optional(),
    },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.charges
          .of(account)
          .filter(
            (charge) =>
              (params.customer === undefined || charge.customer === params.customer) &&
              (params.payment_intent === undefined || charge.payment_intent === params.payment_intent) &&
              (params.transfer_group === undefined || charge.transfer_group === params.transfer_group),
          ),
        params,
        "/v1/charges",
      ),
  ),
  endpoint("get", "/v1/charges/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "charges", account, path("id"), "id"),
  ),
  endpoint("get", "/v1/charges/:id/refunds", parameter.page, ({ simulator, account, params, path }) => {
    const { id } = findOrRefuse(simulator, "charges", account, path("id"), "id");
    return list(refundsOf(simulator, id).data.toReversed(), params, `/v1/charges/${id}/refunds`);
  }),
  endpoint(
    "post",
    "/v1/charges/:id",
    {
      description: parameter.unsettable.optional(),
      metadata: parameter.metadata.optional(),
      transfer_group: parameter.text.optional(),
    },
    ({ simulator, account, params, path }) => {
      const charge = findOrRefuse(simulator, "charges", account, path("id"), "id");
      const { before, after } = simulator.change("charges", charge.id, {
        metadata: mergeMetadata(charge.metadata, params.metadata),
        ...(params.description === undefined ? {} : { description: params.description }),
        ...(params.transfer_group === undefined ? {} : { transfer_group: params.transfer_group }),
      });
      simulator.emit("charge.updated", account, after, before);
      return after;
    },
  ),
];
