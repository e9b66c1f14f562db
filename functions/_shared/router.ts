import { Hono } from "hono";
import { cors } from "hono/cors";

import { Problem } from "./problem.ts";
import { problemFromError } from "./problem_from_error.ts";
import { problemResponse } from "./problem_response.ts";

/**
 * The routes of one edge function under its own path, with CORS and with every error answered as problem+json.
 *
 * @param name the function's name, which is the first part of the path that it sees
 */
export function router(name: string): Hono {
  const routes = new Hono({ strict: false }).basePath(`/${name}`);
  routes.use(
    cors({
      origin: "*",
      allowHeaders: ["authorization", "apikey", "content-type", "idempotency-key", "x-client-info"],
      exposeHeaders: ["content-type", "location"],
      maxAge: 86_400,
    }),
  );
  routes.onError(async (error) => problemResponse(await problemFromError(error)));
  routes.notFound((context) =>
    problemResponse(
      new Problem({
        code: "RV002",
        status: 404,
        message: `there is no ${context.req.method} ${context.req.path}`,
        hint: "GET /functions/v1/docs describes every path.",
      }),
    ),
  );
  return routes;
}
