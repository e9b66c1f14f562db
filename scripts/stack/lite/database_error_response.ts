import postgres from "postgres";

import { errorStatus } from "./error_status.ts";
import { raisedResponse } from "./raised_response.ts";
import { unreachableDatabase } from "./unreachable_database.ts";

/**
 * The answer to an error that PostgreSQL raised: its code, message, detail and hint under PostgREST's
 * status. The library loses detail and hint, makes 500 of most codes, and rewrites some messages.
 * Undefined for an error of another kind (save that the database can't be reached), which is the library's own to answer.
 */
export function databaseErrorResponse(
  error: unknown,
  role: string,
  relation: string | undefined,
): Response | undefined {
  const unreachable = unreachableDatabase(error);
  if (unreachable !== undefined || !(error instanceof postgres.PostgresError)) return unreachable;
  if (error.code === "PGRST") return raisedResponse(error.message, error.detail);
  const body = {
    code: error.code,
    details: error.detail ?? null,
    hint: error.hint ?? null,
    message: messageOf(error, relation),
  };
  const status = errorStatus(error.code, role);
  // A status that carries no body can still be raised (`PT204`).
  const text = status === 204 || status === 205 || status === 304 ? null : JSON.stringify(body);
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  // Tells a caller without a token that one may help, as PostgREST does.
  if (error.code === "42501" && status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(text, { status, headers });
}

/** PostgREST's SQL qualifies every column, so that PostgreSQL names the table with it; the library's does not. */
function messageOf(error: postgres.PostgresError, relation: string | undefined): string {
  if (error.code !== "42703" || relation === undefined) return error.message;
  return error.message.replace(/^column "([^"]+)" does not exist$/u, `column ${relation}.$1 does not exist`);
}
