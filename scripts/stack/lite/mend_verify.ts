import type { AuthService } from "./auth_service.ts";
import { replaceMethod } from "./replace_method.ts";

/**
 * Lets type `email` look at both kinds of code, as supabase-js documents it, and lets a confirmation code
 * confirm the address whatever type it was sent with. The library knows neither.
 *
 * Source: supabase/auth, internal/api/verify.go (verifyUserAndToken, case EmailOTPVerification; signupVerify).
 */
export function mendVerify(service: AuthService): void {
  replaceMethod(service, "completeVerifyOtp", (original) => (user, column, type) => {
    return original(user, column, column === "confirmation_token" ? "signup" : type);
  });
}
