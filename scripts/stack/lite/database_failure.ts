import postgres from "postgres";

import { authError } from "./auth_error.ts";
import type { AuthService } from "./auth_service.ts";

/** Runs `work`; what the database refuses (a trigger, a foreign key) is told as the platform tells it. */
export async function databaseFailure<T>(service: AuthService, message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    throw await authError(service, 500, "unexpected_failure", message);
  }
}
