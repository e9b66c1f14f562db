import Stripe from "stripe";
import { z } from "zod";

import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";

const shape = {
  description: parameter.unsettable.optional(),
  metadata: parameter.metadata.optional(),
};

/** `/v1/webhook_endpoints`: further receivers, beside the one given at the start. */
export const webhookEndpointEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/webhook_endpoints",
    {
      ...shape,
      api_version: parameter.text.optional(),
      connect: parameter.boolean.optional(),
      enabled_events: z.array(parameter.text).min(1),
      url: parameter.text,
    },
    ({ simulator, params }) => {
      checkUrl(params.url);
      const secret = identifier("whsec", 32);
      const made = simulator.save("webhook_endpoints", "", {
        id: identifier("we"),
        object: "webhook_endpoint",
        api_version: params.api_version ?? Stripe.API_VERSION,
        application: null,
        created: simulator.clock.seconds(),
        description: params.description ?? null,
        enabled_events: params.enabled_events,
        livemode: false,
        metadata: mergeMetadata({}, params.metadata),
        secret,
        status: "enabled",
        url: params.url,
      });
      return made;
    },
  ),
  endpoint("get", "/v1/webhook_endpoints", parameter.page, ({ simulator, params }) =>
    list(simulator.tables.webhook_endpoints.of("").map(withoutSecret), params, "/v1/webhook_endpoints"),
  ),
  endpoint("get", "/v1/webhook_endpoints/:id", {}, ({ simulator, path }) =>
    withoutSecret(findOrRefuse(simulator, "webhook_endpoints", "", path("id"), "webhook_endpoint")),
  ),
  endpoint(
    "post",
    "/v1/webhook_endpoints/:id",
    {
      ...shape,
      disabled: parameter.boolean.optional(),
      enabled_events: z.array(parameter.text).min(1).optional(),
      url: parameter.text.optional(),
    },
    ({ simulator, params, path }) => {
      const found = findOrRefuse(simulator, "webhook_endpoints", "", path("id"), "webhook_endpoint");
      if (params.url !== undefined) checkUrl(params.url);
      return withoutSecret(
        simulator.change("webhook_endpoints", found.id, {
          metadata: mergeMetadata(found.metadata, params.metadata),
          ...(params.description === undefined ? {} : { description: params.description }),
          ...(params.disabled === undefined ? {} : { status: params.disabled ? "disabled" : "enabled" }),
          ...(params.enabled_events === undefined ? {} : { enabled_events: params.enabled_events }),
          ...(params.url === undefined ? {} : { url: params.url }),
        }).after,
      );
    },
  ),
  endpoint("delete", "/v1/webhook_endpoints/:id", {}, ({ simulator, path }) => {
    const { id } = findOrRefuse(simulator, "webhook_endpoints", "", path("id"), "webhook_endpoint");
    simulator.tables.webhook_endpoints.remove(id);
    return { id, object: "webhook_endpoint", deleted: true };
  }),
];

/** The secret is told once, when the endpoint is made. */
const withoutSecret = ({
  secret: _secret,
  ...shown
}: Records["webhook_endpoints"]): Omit<Records["webhook_endpoints"], "secret"> => shown;

const checkUrl = (url: string): void => {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StripeSimulatorError(400, "Invalid URL: An explicit scheme (such as https) must be provided.", {
      code: "url_invalid",
      param: "url",
    });
  }
};
