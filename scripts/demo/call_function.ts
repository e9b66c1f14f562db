import { FunctionsHttpError } from "@supabase/supabase-js";

import type { SignedUp } from "./sign_up.ts";

/** How an edge function is called. */
export type FunctionCall = {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly body?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
};

/**
 * Calls an edge function through supabase-js.
 *
 * @param path function and path below it, e.g. `bookings/<id>/accept`
 * @throws {Error} `"<status> <code>: <title>"` when the function answers with a problem
 */
export async function callFunction<Answer>(
  person: SignedUp,
  path: string,
  { method = "POST", body, headers = {} }: FunctionCall = {},
): Promise<Answer> {
  const { data, error } = await person.client.functions.invoke<Answer>(path, {
    method,
    headers,
    ...(body ? { body } : {}),
  });
  if (error instanceof FunctionsHttpError) {
    const problem = (await error.context.json()) as { code: string; title: string };
    throw new Error(`${error.context.status} ${problem.code}: ${problem.title}`);
  }
  if (error || data === null) throw error ?? new Error(`${path} answered nothing`);
  return data;
}
