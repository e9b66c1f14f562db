import type { AuthService } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";

/**
 * An error that the library's Auth answers as it answers its own. Their class is not exported, so it is
 * taken from the refusal of an empty sign-in.
 */
export async function authError(service: AuthService, status: number, code: string, message: string): Promise<Error> {
  const refusal: unknown = await callMethod(service, "refreshSession", undefined).catch((error: unknown) => error);
  const made: unknown =
    refusal instanceof Error ? Reflect.construct(refusal.constructor, [status, code, message]) : undefined;
  if (!(made instanceof Error))
    throw new Error("Supabase Lite refuses in another way now; the mends must be looked at.");
  return made;
}
