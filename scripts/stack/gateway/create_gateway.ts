import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";

import type { GatewayOptions } from "../types.ts";
import { answerPreflight, isPreflight } from "./allow_origin.ts";
import { authenticate } from "./authenticate.ts";
import { checkFunctionJwt } from "./check_function_jwt.ts";
import { checkKey } from "./check_key.ts";
import { forward } from "./forward.ts";
import { jsonResponse } from "./json_response.ts";
import { openToAll } from "./open_to_all.ts";
import { storageBearer } from "./storage_bearer.ts";

/** A listening gateway. */
export type Gateway = { readonly port: number; stop(): Promise<void> };

/**
 * The one listener in front of all parts. It decides who calls, answers preflights and unknown paths,
 * and turns a part's crash into a 5xx with a log line.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { api, functions, graphql, keys, log, config } = options;
  const app = new Hono();

  const guarded = (part: string, answer: (request: Request) => Promise<Response>) => async (context: Context) => {
    try {
      return await answer(context.req.raw);
    } catch (error) {
      log(
        part,
        `${context.req.method} ${context.req.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return jsonResponse(502, { message: "An invalid response was received from the upstream server" });
    }
  };
  const needsKey = (
    answer: (request: Request, caller: Extract<ReturnType<typeof authenticate>, { ok: true }>) => Promise<Response>,
  ) => {
    return (request: Request): Promise<Response> => {
      if (isPreflight(request)) return Promise.resolve(answerPreflight(request));
      const who = authenticate(request, keys);
      return who.ok ? answer(request, who) : Promise.resolve(who.response);
    };
  };

  const rest = guarded(
    "rest",
    needsKey((request, who) => api.fetch(forward(request, who.bearer))),
  );
  app.all("/rest/v1", rest).all("/rest/v1/*", rest);

  app.all(
    "/auth/v1/*",
    guarded("auth", (request) => {
      if (isPreflight(request)) return Promise.resolve(answerPreflight(request));
      if (openToAll(request)) return api.fetch(forward(request, undefined));
      const check = checkKey(request, keys);
      // Auth judges the user's token itself.
      return check.ok ? api.fetch(forward(request, check.token ?? check.key.jwt)) : Promise.resolve(check.response);
    }),
  );

  app.all(
    "/storage/v1/*",
    guarded("storage", (request) =>
      isPreflight(request)
        ? Promise.resolve(answerPreflight(request))
        : api.fetch(forward(request, storageBearer(request, keys))),
    ),
  );

  app.all(
    "/graphql/v1",
    guarded(
      "graphql",
      needsKey((request, who) =>
        graphql === undefined
          ? Promise.resolve(jsonResponse(501, { errors: [{ message: "GraphQL is not served by this stack." }] }))
          : graphql.fetch(forward(request, who.bearer), who.caller),
      ),
    ),
  );

  app.all(
    "/functions/v1/:name/*",
    guarded("functions", (request) => {
      const name = new URL(request.url).pathname.split("/")[3];
      // What is not there has nothing to verify for: the runtime says 404 to everybody.
      const verify = config.functions.some((entry) => entry.name === name && entry.enabled && entry.verifyJwt);
      // A function answers its own preflights, which carry no token.
      const refusal = verify && request.method !== "OPTIONS" ? checkFunctionJwt(request, keys) : undefined;
      return refusal === undefined ? functions.fetch(forward(request, undefined)) : Promise.resolve(refusal);
    }),
  );

  app.all("/realtime/v1/*", () =>
    jsonResponse(501, { code: 501, error_code: "not_implemented", msg: "Realtime is not served by this stack." }),
  );
  app.get("/", () => jsonResponse(200, { status: "ok" }));
  app.get("/health", () => jsonResponse(200, { status: "ok" }));
  app.notFound(() => jsonResponse(404, { message: "no Route matched with those values" }));

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  server.on("error", (error) => log("gateway", error.message));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
