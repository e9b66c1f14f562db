import type { Context } from "hono";

import type { Fault } from "../control/faults.ts";
import { identifier } from "../state/identifier.ts";
import type { Simulator } from "../state/simulator.ts";
import { authenticate } from "./authenticate.ts";
import { decodeForm, type FormValue } from "./decode_form.ts";
import type { Endpoint } from "./endpoint.ts";
import { expand } from "./expand.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

// What Stripe.js adds to the forms it sends; Stripe's API accepts it from browsers only.
const FROM_BROWSERS =
  /^(?:_stripe_\w+|client_attribution_metadata|guid|key|muid|pasted_fields|payment_user_agent|radar_options|referrer|sid|time_on_page|use_stripe_sdk)$/;

/** Answers one API request: faults, key, idempotency, parameters, the endpoint, expansion. */
export const answerRequest = async (simulator: Simulator, endpoint: Endpoint, context: Context): Promise<Response> => {
  const requestId = identifier("req", 14);
  const { req } = context;
  const fault = simulator.faults.take(req.method, req.path);
  try {
    if (fault?.status !== undefined && fault.after !== true) throw errorOf(fault, fault.status);
    const text = req.method === "GET" ? new URL(req.url).search.slice(1) : await req.text();
    const form = decodeForm(text);
    const formKey = typeof form["key"] === "string" ? form["key"] : undefined;
    const { key, account } = authenticate(
      simulator,
      { authorization: req.header("authorization"), account: req.header("stripe-account") },
      formKey,
    );
    if (key === "publishable" && !endpoint.publishable) {
      throw new StripeSimulatorError(
        403,
        "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
        { code: "secret_key_required" },
      );
    }
    const call = {
      simulator,
      account,
      key,
      params: key === "publishable" ? withoutBrowserFields(form) : form,
      path: (name: string) => req.param(name) ?? "",
    };
    const idempotencyKey = req.method === "POST" ? req.header("idempotency-key") : undefined;
    const carryOut = async (): Promise<{ status: number; body: string }> => {
      const run = endpoint.prepare(call);
      if (fault?.hold === true) await simulator.faults.hold();
      simulator.request = { id: requestId, idempotencyKey: idempotencyKey ?? null };
      try {
        const { result, expand: paths } = run();
        return { status: 200, body: JSON.stringify(expand(simulator, result, paths), null, 2) };
      } catch (error) {
        return failure(error, requestId);
      } finally {
        simulator.request = { id: null, idempotencyKey: null };
      }
    };
    if (idempotencyKey === undefined) {
      const answer = await carryOut();
      return lost(fault) ?? respond(requestId, answer, account);
    }
    const kept = simulator.idempotency.begin(account, idempotencyKey, `${req.method} ${req.path}?${text}`);
    if (kept !== undefined) {
      return respond(requestId, kept, account, {
        "idempotency-key": idempotencyKey,
        "idempotent-replayed": "true",
        "original-request": kept.requestId,
      });
    }
    try {
      const answer = await carryOut();
      simulator.idempotency.keep(account, idempotencyKey, { ...answer, requestId });
      return (
        lost(fault) ??
        respond(requestId, answer, account, { "idempotency-key": idempotencyKey, "original-request": requestId })
      );
    } catch (error) {
      // Refused before it was carried out: the key is free for the mended request.
      simulator.idempotency.abandon(account, idempotencyKey);
      throw error;
    }
  } catch (error) {
    return respond(requestId, failure(error, requestId), "");
  } finally {
    if (req.method !== "GET") simulator.persist();
  }

  // The request has been carried out, but the client learns only of a server error.
  function lost(trouble: Fault | undefined): Response | undefined {
    if (trouble?.after !== true) return undefined;
    return respond(requestId, failure(errorOf(trouble, trouble.status ?? 500), requestId), "");
  }
};

const withoutBrowserFields = (form: { [key: string]: FormValue }): { [key: string]: FormValue } =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !FROM_BROWSERS.test(name)));

const errorOf = (fault: Fault, status: number): StripeSimulatorError =>
  new StripeSimulatorError(status, fault.message ?? "An unknown error occurred", {
    type: fault.type ?? (status === 429 ? "rate_limit_error" : "api_error"),
    ...(fault.code === undefined ? {} : { code: fault.code }),
  });

const failure = (error: unknown, requestId: string): { status: number; body: string } => {
  if (error instanceof StripeSimulatorError) {
    return { status: error.status, body: JSON.stringify(error.body(requestId), null, 2) };
  }
  console.error(error);
  const unknown = new StripeSimulatorError(500, `The simulator failed: ${String(error)}`, { type: "api_error" });
  return { status: 500, body: JSON.stringify(unknown.body(requestId), null, 2) };
};

const respond = (
  requestId: string,
  { status, body }: { readonly status: number; readonly body: string },
  account: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-cache, no-store",
      "request-id": requestId,
      ...(account === "" ? {} : { "stripe-account": account }),
      ...headers,
    },
  });
