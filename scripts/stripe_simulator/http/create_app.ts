import { Hono } from "hono";
import { cors } from "hono/cors";

import { controlRoutes } from "../control/control_routes.ts";
import { pageRoutes } from "../pages/page_routes.ts";
import type { Simulator } from "../state/simulator.ts";
import { allEndpoints } from "./all_endpoints.ts";
import { answerRequest } from "./answer_request.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

/** Everything the simulator answers: Stripe's API, the control path and the pages for people. */
export const createApp = (simulator: Simulator): Hono => {
  const app = new Hono();
  app.use("/v1/*", cors());
  for (const endpoint of allEndpoints) {
    app.on(endpoint.method.toUpperCase(), endpoint.path, (context) => answerRequest(simulator, endpoint, context));
  }
  app.route("/_control", controlRoutes(simulator));
  app.route("/", pageRoutes(simulator));
  app.notFound((context) => {
    const { method, path } = context.req;
    const error = new StripeSimulatorError(
      404,
      `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    );
    return context.json(error.body("req_unknown"), 404, { "request-id": "req_unknown" });
  });
  return app;
};
