import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { replaceMethod } from "./replace_method.ts";

/**
 * Refuses the banned. The library keeps `banned_until` and lets them in.
 *
 * Source: supabase/auth, internal/api/token.go (ResourceOwnerPasswordGrant), token_refresh.go
 * (RefreshTokenGrant) and verify.go (verifyTokenHash, verifyUserAndToken): statuses and texts.
 */
export function mendBans(service: AuthService): void {
  replaceMethod(service, "signInWithPassword", (original) => async (email, ...rest) => {
    if (typeof email === "string" && email !== "") {
      const user = await callMethod<UserRow | null>(service.repo, "findUserByEmail", email);
      if (isBanned(user)) throw await authError(service, 400, "user_banned", "User is banned");
    }
    return original(email, ...rest);
  });
  replaceMethod(service, "refreshSession", (original) => async (token) => {
    if (typeof token === "string" && token !== "") {
      const found = await callMethod<{ readonly user_id: string } | null>(service.repo, "findRefreshToken", token);
      const user =
        found === null ? null : await callMethod<UserRow | null>(service.repo, "findUserById", found.user_id);
      if (isBanned(user)) throw await authError(service, 400, "user_banned", "Invalid Refresh Token: User Banned");
    }
    return original(token);
  });
  replaceMethod(service, "completeVerifyOtp", (original) => async (user, ...rest) => {
    if (isBanned(user as UserRow)) throw await authError(service, 403, "user_banned", "User is banned");
    return original(user, ...rest);
  });
}

function isBanned(user: UserRow | null): boolean {
  return user?.banned_until != null && Date.parse(user.banned_until) > Date.now();
}
