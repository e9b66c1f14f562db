import { randomUUID } from "node:crypto";

import { isEmail } from "@supabase/lite";
import { sql } from "kysely";

import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { databaseOf } from "./database_of.ts";
import { inTransaction } from "./in_transaction.ts";
import { replaceMethod } from "./replace_method.ts";

/**
 * Shows who is anonymous, and ends it when such a user has proved an address. In the library nobody is.
 *
 * Source: supabase/auth, internal/api/verify.go (emailChangeVerify: an anonymous user gets an e-mail identity
 * and is_anonymous = false), internal/api/user.go (UserUpdate: at once where no confirmation is asked for) and internal/models/user.go (is_anonymous).
 */
export function mendAnonymous(service: AuthService, { confirmEmail }: { readonly confirmEmail: boolean }): void {
  const show: unknown = Reflect.get(service, "mapUserToResponse");
  if (typeof show !== "function")
    throw new Error("Supabase Lite shows users in another way now; the mend must be looked at.");
  Reflect.set(service, "mapUserToResponse", (user: UserRow, ...rest: unknown[]): object => ({
    ...Object(show.call(service, user, ...rest)),
    is_anonymous: user.is_anonymous,
  }));
  replaceMethod(service, "completeVerifyOtp", (original) => async (user, column, type) => {
    const { id, is_anonymous, email_change } = user as UserRow;
    if (is_anonymous && type === "email_change" && email_change !== null && email_change !== "") {
      await sql`update auth.users set is_anonymous = false where id = ${id}`.execute(databaseOf(service));
      const known = await callMethod<readonly unknown[]>(service.repo, "findIdentitiesByUserId", id);
      if (known.length === 0) await addEmailIdentity(service, id, email_change);
    }
    return original(user, column, type);
  });
  if (confirmEmail) return;
  // Nobody needs to prove an address here, so the one that is given makes a permanent user at once.
  replaceMethod(service, "updateUser", (original) => async (id, changes) => {
    const email: unknown = Reflect.get(Object(changes), "email");
    if (typeof email !== "string" || !isEmail(email)) return original(id, changes);
    return inTransaction(service, async () => {
      const user = await callMethod<UserRow | null>(service.repo, "findUserById", id);
      const taken = await callMethod<UserRow | null>(service.repo, "findUserByEmail", email.toLowerCase());
      if (user?.is_anonymous === true && taken === null) {
        const address = email.toLowerCase();
        await sql`
          update auth.users set email = ${address}, email_confirmed_at = now(), is_anonymous = false,
            raw_app_meta_data = coalesce(raw_app_meta_data, '{}') || '{"provider": "email", "providers": ["email"]}'
          where id = ${user.id}`.execute(databaseOf(service));
        await addEmailIdentity(service, user.id, address);
      }
      return original(id, changes);
    });
  });
}

async function addEmailIdentity(service: AuthService, id: string, email: string): Promise<void> {
  await callMethod(service.repo, "createIdentity", {
    id: randomUUID(),
    provider: "email",
    provider_id: id,
    user_id: id,
    identity_data: { sub: id, email, email_verified: true, phone_verified: false },
  });
}
