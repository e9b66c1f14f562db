import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { inTransaction } from "./in_transaction.ts";
import { oneTimeHash } from "./one_time_code.ts";
import { replaceMethod } from "./replace_method.ts";
import { requestContext } from "./request_context.ts";

type Found = { readonly user: UserRow; readonly tokenColumn: string };

const HALFWAY = "Confirmation link accepted. Please proceed to confirm link sent to the other email";

/**
 * Lets a change of address need both mailboxes when `double_confirm_changes` is set; the library is content
 * with the old one, so that a mistyped new address locks its owner out.
 *
 * Source: supabase/auth, internal/api/verify.go (emailChangeVerify, singleConfirmation; the answer of the first half).
 */
export function mendEmailChange(service: AuthService, options: { readonly doubleConfirm: boolean }): void {
  replaceMethod(service, "verifyOtp", (original) => (params) => {
    const { type, token_hash, email, token } = Object(params);
    if (type !== "email_change" || !options.doubleConfirm) return original(params);
    return inTransaction(service, async () => {
      const hash = typeof token_hash === "string" ? token_hash : oneTimeHash(String(email), String(token));
      const found = await callMethod<Found | null>(service, "findUserByTokenAndType", hash, type);
      if (found === null || (await callMethod<boolean>(service, "isTokenExpired", found.user, found.tokenColumn))) {
        throw await authError(service, 403, "otp_expired", "Email link is invalid or has expired");
      }
      const { user, tokenColumn } = found;
      const isSecond = Reflect.get(user, "email_change_confirm_status") === 1;
      await callMethod(service.repo, "updateUser", user.id, {
        email_change_confirm_status: isSecond ? 0 : 1,
        [tokenColumn]: null,
      });
      if (isSecond || (user.email ?? "") === "")
        return callMethod(service, "completeVerifyOtp", user, tokenColumn, type);
      const context = requestContext.getStore();
      if (context !== undefined) context.halfway = HALFWAY;
      // Nobody reads it: the answer is made from the context.
      return { access_token: "", refresh_token: "" };
    });
  });
}
