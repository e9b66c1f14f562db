import { randomUUID } from "node:crypto";

import { isEmail } from "@supabase/lite";
import { sql } from "kysely";

import type { AdminUserBody } from "./admin_user_body.ts";
import { authError } from "./auth_error.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { databaseOf } from "./database_of.ts";
import { parseDuration } from "./duration.ts";
import type { HashPassword } from "./hash_password.ts";
import { inTransaction } from "./in_transaction.ts";

/** Changes a user at once, without mail. Source: supabase/auth, internal/api/admin.go (adminUserUpdate). */
export async function updateUserAsAdmin(
  service: AuthService,
  user: UserRow,
  body: AdminUserBody,
  hashPassword: HashPassword,
): Promise<void> {
  const changes: Record<string, unknown> = {};
  if (body.role) changes["role"] = body.role.trim();
  if (body.ban_duration) changes["banned_until"] = await bannedUntil(service, body.ban_duration);
  if (body.app_metadata) changes["raw_app_meta_data"] = merge(user.raw_app_meta_data, body.app_metadata);
  const verified = body.email_confirm === true ? { email_verified: true } : undefined;
  if (body.user_metadata || verified) {
    changes["raw_user_meta_data"] = merge(user.raw_user_meta_data, { ...body.user_metadata, ...verified });
  }
  if (verified !== undefined) {
    changes["email_confirmed_at"] = new Date().toISOString();
    changes["confirmation_token"] = null;
  }
  const email = body.email?.toLowerCase() ?? "";
  if (email !== "" && email !== user.email) {
    if (!isEmail(email))
      throw await authError(service, 400, "validation_failed", "Unable to validate email address: invalid format");
    if ((await callMethod(service.repo, "findUserByEmail", email)) !== null) {
      throw await authError(service, 422, "email_exists", "A user with this email address has already been registered");
    }
    changes["email"] = email;
  }
  if (body.password) {
    await callMethod(service, "assertPasswordStrong", body.password);
    changes["encrypted_password"] = await hashPassword(body.password);
  }
  if (Object.keys(changes).length === 0) return;
  await inTransaction(service, async () => {
    await callMethod(service.repo, "updateUser", user.id, changes);
    if (changes["email"] !== undefined) await setIdentity(service, user.id, email);
    // A new password ends all sessions, which may be someone else's.
    if (body.password) await sql`delete from auth.sessions where user_id = ${user.id}`.execute(databaseOf(service));
  });
}

async function setIdentity(service: AuthService, userId: string, email: string): Promise<void> {
  const db = databaseOf(service);
  const changed = await sql`
    update auth.identities set identity_data = identity_data || jsonb_build_object('email', ${email}::text), updated_at = now()
    where user_id = ${userId} and provider = 'email'`.execute(db);
  if ((changed.numAffectedRows ?? 0n) > 0n) return;
  await callMethod(service.repo, "createIdentity", {
    id: randomUUID(),
    provider: "email",
    provider_id: userId,
    user_id: userId,
    identity_data: { sub: userId, email, email_verified: false, phone_verified: false },
  });
}

async function bannedUntil(service: AuthService, duration: string): Promise<string | null> {
  if (duration === "none") return null;
  const length = parseDuration(duration);
  if (length === undefined) {
    throw await authError(
      service,
      400,
      "validation_failed",
      `invalid format for ban duration: time: invalid duration ${JSON.stringify(duration)}`,
    );
  }
  return new Date(Date.now() + length).toISOString();
}

/** A key with null is taken away. */
function merge(old: Readonly<Record<string, unknown>> | null, updates: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries({ ...old, ...updates }).filter(([, value]) => value !== null));
}
