import { z } from "zod";

import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { parameter } from "../http/parameters.ts";

/** `/v1/events`. */
export const eventEndpoints: readonly Endpoint[] = [
  endpoint(
    "get",
    "/v1/events",
    {
      ...parameter.page,
      type: parameter.text.optional(),
      types: z.array(parameter.text).optional(),
      delivery_success: parameter.boolean.optional(),
    },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.events
          .of(account)
          .filter(
            ({ type, pending_webhooks: pending }) =>
              (params.type === undefined || matches(params.type, type)) &&
              (params.types === undefined || params.types.some((wanted) => matches(wanted, type))) &&
              (params.delivery_success === undefined || params.delivery_success === (pending === 0)),
          ),
        params,
        "/v1/events",
      ),
  ),
  endpoint("get", "/v1/events/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "events", account, path("id"), "id"),
  ),
];

/** `charge.*` stands for every type that begins so. */
const matches = (wanted: string, type: string): boolean =>
  wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : wanted === type;
