import { HTTPException } from "hono/http-exception";
import postgres from "postgres";
import Stripe from "stripe";
import { z } from "zod";

import { database } from "./database.ts";
import { Problem } from "./problem.ts";

const authorizationErrors = new Map([
  [401, { code: "RI001", hint: "Sign in and send the access token." }],
  [403, { code: "RI003", hint: "This is for somebody else: the host, the guest or staff." }],
]);

/** Classes of PostgreSQL's own errors that the client can mend, or wait out; all others are ours and answer 500. */
const knownClasses = new Map([
  ["22", 400],
  ["23", 409],
  ["40", 503],
  ["53", 503],
  ["55", 503],
  ["57", 503],
]);

/**
 * Turns whatever a handler threw into the problem that the client is told. Errors of the database's catalogue
 * keep their code and take their status from `private.error_catalogue`; what nobody foresaw becomes a 500 that
 * tells nothing of the inside.
 */
export async function problemFromError(error: unknown): Promise<Problem> {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return problemFromZod(error);
  if (error instanceof postgres.PostgresError) return await problemFromPostgres(error);
  if (error instanceof Stripe.errors.StripeError) return problemFromStripe(error);
  if (error instanceof HTTPException) return problemFromHttp(error);
  console.error(error);
  if (isConnectionError(error)) {
    return new Problem({
      code: "unavailable",
      status: 503,
      message: "the database does not answer",
      hint: "Try again.",
    });
  }
  return new Problem({ code: "internal_error", status: 500, message: "something went wrong on our side" });
}

/** Codes of the driver, which fails with plain errors when it loses the server or can't reach it. */
function isConnectionError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(CONNECT|ECONN|ENOTFOUND)/.test(String(error.code));
}

function problemFromZod(error: z.ZodError): Problem {
  const detail = error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; ");
  return new Problem({
    code: "RV001",
    status: 400,
    message: "the request is not well formed",
    detail,
    hint: "Correct the fields named in the detail.",
  });
}

async function problemFromPostgres(error: postgres.PostgresError): Promise<Problem> {
  const status = await statusOf(error.code);
  if (status === 500) {
    console.error(error);
    return new Problem({ code: error.code, status, message: "something went wrong on our side" });
  }
  return new Problem({
    code: error.code,
    status,
    message: error.message,
    detail: error.detail,
    hint: error.hint,
  });
}

async function statusOf(code: string): Promise<number> {
  if (/^R[A-Z]\d{3}$/.test(code)) {
    const [row] = await database()<{ http_status: number }[]>`
      select http_status from private.error_catalogue where code = ${code}
    `.catch(() => []);
    if (row) return row.http_status;
  }
  if (code === "42501") return 403;
  return knownClasses.get(code.slice(0, 2)) ?? 500;
}

function problemFromStripe(error: InstanceType<typeof Stripe.errors.StripeError>): Problem {
  console.error(error);
  return new Problem({
    code: "RM006",
    status: 502,
    message: "the payment provider did not take the request",
    detail: error.code,
    hint: "Try again with the same Idempotency-Key.",
  });
}

function problemFromHttp(error: HTTPException): Problem {
  const known = authorizationErrors.get(error.status);
  return new Problem({
    code: known?.code ?? "RV001",
    status: error.status,
    message: error.message || "the request was refused",
    hint: known?.hint,
  });
}
