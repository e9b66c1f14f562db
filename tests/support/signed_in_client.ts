import { createClient, type SupabaseClient } from "@supabase/supabase-js";

import type { Database } from "../../database_types.ts";
import { signJwt } from "../../scripts/stack/lite/sign_jwt.ts";
import type { StackStatus } from "../../scripts/stack/types.ts";

/** A client of a person who exists already, with an access token as Auth would give; saves the sign-in. */
export function signedInClient(stack: StackStatus, personId: string): SupabaseClient<Database> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: personId, role: "authenticated", aud: "authenticated", iat: now, exp: now + 3600 };
  const token = signJwt(claims, stack.jwt_secret);
  return createClient<Database>(stack.api_url, stack.publishable_key, { accessToken: async () => token });
}
