import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { parameter } from "../http/parameters.ts";

/** `/v1/application_fees`: read only; payments make them. */
export const applicationFeeEndpoints: readonly Endpoint[] = [
  endpoint(
    "get",
    "/v1/application_fees",
    { ...parameter.page, charge: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.application_fees
          .of(account)
          .filter(({ charge }) => params.charge === undefined || charge === params.charge),
        params,
        "/v1/application_fees",
      ),
  ),
  endpoint("get", "/v1/application_fees/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "application_fees", account, path("id"), "id"),
  ),
];
