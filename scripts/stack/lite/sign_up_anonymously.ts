import { randomUUID } from "node:crypto";

import { sql } from "kysely";

import { authError } from "./auth_error.ts";
import { authRefusal } from "./auth_refusal.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { databaseFailure } from "./database_failure.ts";
import { databaseOf } from "./database_of.ts";
import { inTransaction } from "./in_transaction.ts";

/** Whether a project lets people in without an address. */
export type AnonymousOptions = { readonly enabled: boolean; readonly enableSignup: boolean };

/**
 * `signInAnonymously`: a user without address, who is marked so in auth.users and in the token. The library
 * refuses all of them.
 *
 * Source: supabase/auth, internal/api/anonymous.go and signup.go (anonymous_provider_disabled).
 */
export async function signUpAnonymously(
  service: AuthService,
  data: unknown,
  options: AnonymousOptions,
): Promise<Response> {
  try {
    return Response.json(await signUp(service, data, options));
  } catch (error) {
    const refusal = authRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function signUp(service: AuthService, data: unknown, options: AnonymousOptions): Promise<object> {
  if (!options.enableSignup)
    throw await authError(service, 422, "signup_disabled", "Signups not allowed for this instance");
  if (!options.enabled)
    throw await authError(service, 422, "anonymous_provider_disabled", "Anonymous sign-ins are disabled");
  const metadata = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
  return databaseFailure(service, "Database error creating anonymous user", () =>
    inTransaction(service, async () => {
      const id = randomUUID();
      await sql`
        insert into auth.users (id, aud, role, is_anonymous, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
        values (${id}, 'authenticated', 'authenticated', true, '{}', ${JSON.stringify(metadata)}::jsonb, now(), now())
      `.execute(databaseOf(service));
      const user = await callMethod<UserRow>(service.repo, "findUserById", id);
      return callMethod<object>(service, "createSessionForUser", user, [], "user", {
        authenticationMethod: "anonymous",
      });
    }),
  );
}
