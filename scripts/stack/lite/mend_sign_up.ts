import { randomBytes } from "node:crypto";

import { isEmail } from "@supabase/lite";

import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { createEmailUser } from "./create_email_user.ts";
import { databaseFailure } from "./database_failure.ts";
import { parseDuration } from "./duration.ts";
import type { HashPassword } from "./hash_password.ts";
import { inTransaction } from "./in_transaction.ts";
import { obfuscatedUser } from "./obfuscated_user.ts";
import { oneTimeCode } from "./one_time_code.ts";
import { replaceMethod } from "./replace_method.ts";
import { requestContext } from "./request_context.ts";

/** Settings of signing up. */
export type SignUpOptions = {
  readonly enableSignup: boolean;
  readonly confirmEmail: boolean;
  readonly codeLength: number;
  /** `auth.email.max_frequency`: how often one mailbox may be written to. */
  readonly maxFrequency: string;
  readonly hashPassword: HashPassword;
};

/**
 * Signing up as the platform does it. In the library it is no transaction (a failing trigger or mail leaves
 * half a user behind), a second attempt is always 429, `resend` never sends, and a magic link to a new
 * address confirms that address before anyone has proved to own it.
 *
 * Source: supabase/auth, internal/api/signup.go (Signup, sanitizeUser), resend.go, otp.go and magic_link.go
 * (a new user gets the confirmation mail), mail.go (validateSentWithinFrequencyLimit).
 */
export function mendSignUp(service: AuthService, options: SignUpOptions): void {
  const waitFor = async (sentAt: string | null | undefined): Promise<void> => {
    const pause = parseDuration(options.maxFrequency) ?? 60_000;
    const left = sentAt == null ? 0 : Date.parse(sentAt) + pause - Date.now();
    if (left <= 0) return;
    const message = `For security purposes, you can only request this after ${Math.ceil(left / 1000)} seconds.`;
    throw await authError(service, 429, "over_email_send_rate_limit", message);
  };
  const find = (email: string): Promise<UserRow | null> => callMethod(service.repo, "findUserByEmail", email);

  const sendConfirmation = async (user: UserRow): Promise<void> => {
    await waitFor(user.confirmation_sent_at);
    const { code, hash } = oneTimeCode(user.email ?? "", options.codeLength);
    const changes = { confirmation_token: hash, confirmation_sent_at: new Date().toISOString() };
    await callMethod(service.repo, "updateUser", user.id, changes);
    await callMethod(Reflect.get(service, "mailer"), "sendConfirmation", user.email, hash, code, { userId: user.id });
  };

  const saving = (work: () => Promise<unknown>): Promise<unknown> =>
    databaseFailure(service, "Database error saving new user", () => inTransaction(service, work));

  replaceMethod(service, "signUp", (original) => async (email, password, data) => {
    const known = typeof email === "string" && email !== "" ? await find(email) : null;
    if (known === null || !options.confirmEmail || typeof password !== "string" || password === "") {
      return saving(() => original(email, password, data));
    }
    if (known.email_confirmed_at !== null) return { user: obfuscatedUser(known.email ?? "", data) };
    return inTransaction(service, async () => {
      await sendConfirmation(known);
      const identities = await callMethod<unknown[]>(service.repo, "findIdentitiesByUserId", known.id);
      const fresh = await callMethod(service.repo, "findUserById", known.id);
      return { user: await callMethod(service, "mapUserToResponse", fresh, identities, "signup") };
    });
  });

  replaceMethod(service, "resend", (original) => async (type, email) => {
    if (type !== "signup" || typeof email !== "string" || email === "") return original(type, email);
    const user = await find(email);
    if (user === null || user.email_confirmed_at !== null) return undefined;
    return inTransaction(service, () => sendConfirmation(user));
  });

  for (const name of ["signInWithOtp", "requestMagicLink"]) {
    replaceMethod(service, name, (original) => async (email, details) => {
      const wanted =
        typeof details === "object" && details !== null ? Reflect.get(details, "shouldCreateUser") : undefined;
      const known = typeof email === "string" && email !== "" ? await find(email) : null;
      if (known !== null && known.email_confirmed_at === null && options.confirmEmail) {
        return inTransaction(service, () => sendConfirmation(known));
      }
      if (known !== null) {
        await waitFor(known.recovery_sent_at);
        return inTransaction(service, () => original(email, details));
      }
      if (typeof email !== "string" || !isEmail(email) || wanted === false) return original(email, details);
      if (!options.enableSignup)
        throw await authError(service, 422, "signup_disabled", "Signups not allowed for this instance");
      return saving(async () => {
        const address = email.toLowerCase();
        const user = await createEmailUser(service.repo, {
          email: address,
          passwordHash: await options.hashPassword(randomBytes(32).toString("hex")),
          confirmed: !options.confirmEmail,
          userMetadata: {
            ...dataOfRequest(),
            email: address,
            email_verified: !options.confirmEmail,
            phone_verified: false,
          },
        });
        return options.confirmEmail ? sendConfirmation(user) : original(email, details);
      });
    });
  }

  replaceMethod(service, "recover", (original) => async (email) => {
    const user = typeof email === "string" && email !== "" ? await find(email) : null;
    await waitFor(user?.recovery_sent_at);
    return inTransaction(service, () => original(email));
  });
  replaceMethod(
    service,
    "updateUser",
    (original) =>
      (...values) =>
        inTransaction(service, () => original(...values)),
  );
}

/** `options.data` of the caller, which the library's handler of `/otp` does not pass on. */
function dataOfRequest(): object {
  const body = requestContext.getStore()?.body;
  const data: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "data") : undefined;
  return typeof data === "object" && data !== null ? data : {};
}
