import { randomUUID } from "node:crypto";

import type { UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";

/** A user to make, with the password's hash. */
export type NewUser = {
  readonly email: string;
  readonly passwordHash: string;
  readonly confirmed: boolean;
  readonly userMetadata: Readonly<Record<string, unknown>>;
  readonly appMetadata?: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly role?: string;
};

/** Makes a user and their e-mail identity with the rows that the platform would write, seen so by triggers. */
export async function createEmailUser(repo: object, user: NewUser): Promise<UserRow> {
  const id = user.id ?? randomUUID();
  const row = await callMethod<UserRow>(repo, "createUser", {
    id,
    email: user.email,
    encrypted_password: user.passwordHash,
    ...(user.role === undefined ? {} : { role: user.role }),
    ...(user.confirmed ? { confirmed_at: new Date().toISOString() } : {}),
    raw_app_meta_data: { provider: "email", providers: ["email"], ...user.appMetadata },
    raw_user_meta_data: user.userMetadata,
  });
  await callMethod(repo, "createIdentity", {
    id: randomUUID(),
    provider: "email",
    provider_id: id,
    user_id: id,
    identity_data: { sub: id, email: user.email, email_verified: false, phone_verified: false },
  });
  return row;
}
