import { randomBytes } from "node:crypto";

import { isEmail } from "@supabase/lite";
import { sql } from "kysely";
import { z } from "zod";

import type { AdminTools } from "./admin_api.ts";
import { adminUsersJson } from "./admin_user_json.ts";
import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { createEmailUser } from "./create_email_user.ts";
import { databaseFailure } from "./database_failure.ts";
import { databaseOf } from "./database_of.ts";
import { inTransaction } from "./in_transaction.ts";
import { oneTimeCode } from "./one_time_code.ts";
import { requestContext } from "./request_context.ts";

const wishes = z.object({
  type: z.string(),
  email: z.string().default(""),
  password: z.string().optional(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

const TAKEN = "A user with this email address has already been registered";

/**
 * `admin.generateLink` (signup, invite, magiclink, recovery): the link and the code, without a mail.
 *
 * Source: supabase/auth, internal/api/mail.go (adminGenerateLink).
 */
export async function generateLink(body: unknown, service: AuthService, tools: AdminTools): Promise<Response> {
  const { type, email, password, data } = wishes.parse(body);
  const made = await makeLink(service, tools, { type, email, password, data: data ?? {} });
  const link = new URL("/auth/v1/verify", tools.apiUrl);
  const redirectTo = requestContext.getStore()?.redirectTo ?? "";
  link.search = new URLSearchParams({ token: made.hash, type: made.type, redirect_to: redirectTo }).toString();
  return Response.json({
    ...(await showUser(service, made.id)),
    action_link: link.href,
    email_otp: made.code,
    hashed_token: made.hash,
    verification_type: made.type,
    redirect_to: redirectTo,
  });
}

/** `admin.inviteUserByEmail`: the same link by mail. Source: supabase/auth, internal/api/invite.go. */
export async function inviteUser(body: unknown, service: AuthService, tools: AdminTools): Promise<Response> {
  const { email, data } = wishes.parse({ ...Object(body), type: "invite" });
  const id = await inTransaction(service, async () => {
    const made = await makeLink(service, tools, { type: "invite", email, password: undefined, data: data ?? {} });
    await callMethod(Reflect.get(service, "mailer"), "sendInvite", email.toLowerCase(), made.hash, made.code);
    return made.id;
  });
  return Response.json(await showUser(service, id));
}

type Wish = {
  readonly type: string;
  readonly email: string;
  readonly password: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
};
type Made = { readonly id: string; readonly type: string; readonly code: string; readonly hash: string };

async function makeLink(service: AuthService, tools: AdminTools, wish: Wish): Promise<Made> {
  const refuse = (status: number, code: string, message: string): Promise<Error> =>
    authError(service, status, code, message);
  if (!isEmail(wish.email))
    throw await refuse(400, "validation_failed", "Unable to validate email address: invalid format");
  if (!["signup", "invite", "magiclink", "recovery"].includes(wish.type))
    throw wish.type.startsWith("email_change")
      ? await refuse(501, "not_implemented", "Links of type email_change are not implemented by this local stack.")
      : await refuse(400, "validation_failed", `Invalid email action link type requested: ${wish.type}`);
  const email = wish.email.toLowerCase();
  const known = await callMethod<UserRow | null>(service.repo, "findUserByEmail", email);
  if (known === null && wish.type === "recovery")
    throw await refuse(404, "user_not_found", "User with this email not found");
  // A magic link to somebody new is a confirmation.
  const type = known === null && wish.type === "magiclink" ? "signup" : wish.type;
  const confirms = type === "signup" || type === "invite";
  if (confirms && known !== null && known.email_confirmed_at !== null) throw await refuse(422, "email_exists", TAKEN);
  if (wish.type === "signup" && known === null && !wish.password)
    throw await refuse(400, "validation_failed", "Signup requires a valid password");
  const passwordHash = await tools.hashPassword(wish.password || randomBytes(32).toString("hex"));
  const { code, hash } = oneTimeCode(email, tools.codeLength);
  const id = await databaseFailure(service, "Database error saving new user", () =>
    inTransaction(service, async () => {
      const user =
        known ??
        (await createEmailUser(service.repo, { email, passwordHash, confirmed: false, userMetadata: wish.data }));
      const now = new Date().toISOString();
      const changes = confirms
        ? { confirmation_token: hash, confirmation_sent_at: now }
        : { recovery_token: hash, recovery_sent_at: now };
      await callMethod(service.repo, "updateUser", user.id, changes);
      if (type === "invite")
        await sql`update auth.users set invited_at = now() where id = ${user.id}`.execute(databaseOf(service));
      return user.id;
    }),
  );
  return { id, type, code, hash };
}

async function showUser(service: AuthService, id: string): Promise<object> {
  const db = databaseOf(service);
  const { rows } = await sql<Record<string, unknown>>`select * from auth.users where id = ${id}`.execute(db);
  return (await adminUsersJson(db, rows))[0] ?? {};
}
