import { z } from "zod";

import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { identifier } from "../state/identifier.ts";

/** `/v1/account_links` and login links: addresses of the simulator's own pages. */
export const accountLinkEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/account_links",
    {
      account: parameter.text,
      collect: parameter.oneOf(["currently_due", "eventually_due"]).optional(),
      collection_options: z
        .strictObject({
          fields: parameter.oneOf(["currently_due", "eventually_due"]).optional(),
          future_requirements: parameter.oneOf(["include", "omit"]).optional(),
        })
        .optional(),
      refresh_url: parameter.text.optional(),
      return_url: parameter.text.optional(),
      type: parameter.oneOf(["account_onboarding", "account_update"]),
    },
    ({ simulator, params }) => {
      const account = findOrRefuse(simulator, "accounts", "", params.account, "account", 400);
      const { return_url: returnUrl } = params;
      for (const name of ["refresh_url", "return_url"] as const) {
        const url = params[name];
        if (url === undefined)
          throw new StripeSimulatorError(400, `Missing required param: ${name}.`, {
            code: "parameter_missing",
            param: name,
          });
        if (!/^https?:\/\//.test(url) || !URL.canParse(url))
          throw new StripeSimulatorError(400, "Not a valid URL", { code: "url_invalid", param: name });
      }
      const created = simulator.clock.seconds();
      return {
        object: "account_link",
        created,
        expires_at: created + 300,
        url: `${simulator.url}/connect/setup/${account.id}/${identifier("", 16).slice(1)}?return_url=${encodeURIComponent(returnUrl ?? "")}`,
      };
    },
  ),
  endpoint("post", "/v1/accounts/:id/login_links", {}, ({ simulator, path }) => {
    const account = findOrRefuse(simulator, "accounts", "", path("id"), "account");
    if (!account.details_submitted) {
      throw new StripeSimulatorError(
        400,
        "Cannot create a login link for an account that has not completed onboarding.",
      );
    }
    return {
      object: "login_link",
      created: simulator.clock.seconds(),
      url: `${simulator.url}/express/${account.id}/${identifier("", 16).slice(1)}`,
    };
  }),
];
