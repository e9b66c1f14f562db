import type { PostgresConnection } from "@supabase/lite/postgres";

import type { ApiOptions } from "../types.ts";
import type { AuthService } from "./auth_service.ts";
import { findTokenHook } from "./custom_access_token_hook.ts";
import type { HashPassword } from "./hash_password.ts";
import { mendAccessToken } from "./mend_access_token.ts";
import { mendAnonymous } from "./mend_anonymous.ts";
import { mendAuthRole } from "./mend_auth_role.ts";
import { mendBans } from "./mend_bans.ts";
import { mendEmailChange } from "./mend_email_change.ts";
import { mendRedirects } from "./mend_redirects.ts";
import { mendSignUp } from "./mend_sign_up.ts";
import { mendVerify } from "./mend_verify.ts";
import { readConfig } from "./read_config.ts";

/** Reads the project's settings once; what it returns mends the service of one request. */
export function mendAuth(
  { config: { raw }, keys, apiUrl }: ApiOptions,
  connection: PostgresConnection,
  hashPassword: HashPassword,
): (service: AuthService) => void {
  const token = {
    jwtSecret: keys.jwtSecret,
    issuer: `${apiUrl}/auth/v1`,
    expiresIn: readConfig(raw, "auth.jwt_expiry", 3600),
    hook: findTokenHook(raw),
  };
  const signUp = {
    enableSignup: readConfig(raw, "auth.enable_signup", true),
    confirmEmail: readConfig(raw, "auth.email.enable_confirmations", false),
    codeLength: readConfig(raw, "auth.email.otp_length", 6),
    hashPassword,
    maxFrequency: readConfig(raw, "auth.email.max_frequency", "1s"),
  };
  const doubleConfirm = readConfig(raw, "auth.email.double_confirm_changes", true);
  return (service) => {
    mendAuthRole(service, connection);
    mendRedirects(service);
    mendAccessToken(service, token);
    mendBans(service);
    mendSignUp(service, signUp);
    mendVerify(service);
    mendAnonymous(service, signUp);
    mendEmailChange(service, { doubleConfirm });
  };
}
