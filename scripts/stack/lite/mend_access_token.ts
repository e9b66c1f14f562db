import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { noteMethod, readMethods } from "./authentication_methods.ts";
import { callMethod } from "./call_method.ts";
import { runTokenHook } from "./custom_access_token_hook.ts";
import { databaseOf } from "./database_of.ts";
import { replaceMethod } from "./replace_method.ts";
import { signJwt } from "./sign_jwt.ts";

/** What the access token is made of besides its user. */
export type TokenOptions = {
  readonly jwtSecret: string;
  /** `<api>/auth/v1`. */
  readonly issuer: string;
  readonly expiresIn: number;
  readonly hook: { readonly schema: string; readonly name: string } | undefined;
};

type Session = { access_token: string; expires_at: number; readonly session_id: string; readonly user_id: string };

/**
 * Signs access tokens with all claims of the platform, and asks the project's custom access token hook.
 * The library signs only sub, aud, role, email and session_id, and never runs a hook.
 *
 * Source: supabase/auth, internal/tokens/service.go (GenerateAccessToken): claims and their values.
 */
export function mendAccessToken(service: AuthService, options: TokenOptions): void {
  replaceMethod(service, "createSessionForUser", (original) => async (...values) => {
    const session = (await original(...values)) as Session;
    const details = values[3];
    const method =
      typeof details === "object" && details !== null ? Reflect.get(details, "authenticationMethod") : undefined;
    const used = typeof method === "string" ? method : "password";
    await noteMethod(databaseOf(service), session.session_id, used);
    return signAnew(service, session, used, options);
  });
  replaceMethod(service, "createRefreshResponse", (original) => async (...values) => {
    return signAnew(service, (await original(...values)) as Session, "token_refresh", options);
  });
}

async function signAnew(
  service: AuthService,
  session: Session,
  method: string,
  options: TokenOptions,
): Promise<Session> {
  const db = databaseOf(service);
  const user = await callMethod<UserRow>(service.repo, "findUserById", session.user_id);
  const issuedAt = Math.floor(Date.now() / 1000);
  const claims = {
    iss: options.issuer,
    sub: user.id,
    aud: user.aud ?? "authenticated",
    exp: issuedAt + options.expiresIn,
    iat: issuedAt,
    email: user.email ?? "",
    phone: user.phone ?? "",
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    role: user.role ?? "authenticated",
    aal: "aal1",
    amr: await readMethods(db, session.session_id),
    session_id: session.session_id,
    is_anonymous: user.is_anonymous,
  };
  const event = { user_id: user.id, claims, authentication_method: method };
  const result = options.hook === undefined ? { claims } : await runTokenHook(db, options.hook, event);
  if ("refusal" in result)
    throw await authError(service, result.refusal.status, result.refusal.code, result.refusal.message);
  // The session's ids are hidden properties, which a copy would lose.
  session.access_token = signJwt(result.claims, options.jwtSecret);
  session.expires_at = claims.exp;
  return session;
}
