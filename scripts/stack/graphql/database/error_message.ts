import postgres from "postgres";

import { RequestFailure } from "../request_failure.ts";

/** What a client reads of a failure: the database's own message. Undefined when the failure is ours. */
export function errorMessage(error: unknown): string | undefined {
  if (error instanceof RequestFailure) return error.message;
  // A server error has an SQLSTATE; what the driver reports of the connection has a word instead.
  return error instanceof postgres.PostgresError && /^[0-9A-Z]{5}$/.test(error.code) ? error.message : undefined;
}
