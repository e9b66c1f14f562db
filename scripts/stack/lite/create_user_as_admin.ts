import { randomBytes } from "node:crypto";

import { isEmail } from "@supabase/lite";

import type { AdminUserBody } from "./admin_user_body.ts";
import { authError } from "./auth_error.ts";
import type { AuthService } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { createEmailUser } from "./create_email_user.ts";
import type { HashPassword } from "./hash_password.ts";
import { inTransaction } from "./in_transaction.ts";
import { updateUserAsAdmin } from "./update_user_as_admin.ts";

/**
 * Makes a user without mail, and returns the id. Row and identity come first, everything else is an
 * update, so that triggers see what they would see on the platform.
 *
 * Source: supabase/auth, internal/api/admin.go (adminUserCreate).
 */
export async function createUserAsAdmin(
  service: AuthService,
  body: AdminUserBody,
  hashPassword: HashPassword,
): Promise<string> {
  const email = body.email?.toLowerCase() ?? "";
  if (email === "") {
    const message = body.phone
      ? "Users with a phone number are not implemented by this local stack."
      : "Cannot create a user without either an email or phone";
    throw await authError(
      service,
      body.phone ? 501 : 400,
      body.phone ? "not_implemented" : "validation_failed",
      message,
    );
  }
  if (!isEmail(email))
    throw await authError(service, 400, "validation_failed", "Unable to validate email address: invalid format");
  if ((await callMethod(service.repo, "findUserByEmail", email)) !== null) {
    throw await authError(service, 422, "email_exists", "A user with this email address has already been registered");
  }
  const password = body.password ?? "";
  if (password !== "") await callMethod(service, "assertPasswordStrong", password);
  const passwordHash = body.password_hash ?? (await hashPassword(password || randomBytes(32).toString("hex")));
  return inTransaction(service, async () => {
    const user = await createEmailUser(service.repo, {
      email,
      passwordHash,
      confirmed: false,
      userMetadata: body.user_metadata ?? {},
      ...(body.id === undefined ? {} : { id: body.id }),
    });
    const { role, app_metadata, email_confirm, ban_duration } = body;
    await updateUserAsAdmin(service, user, { role, app_metadata, email_confirm, ban_duration }, hashPassword);
    return user.id;
  });
}
