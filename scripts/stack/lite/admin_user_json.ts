import { sql } from "kysely";
import type { Kysely } from "kysely";

type Json = Readonly<Record<string, unknown>>;

/** Columns that a user's JSON leaves out when they are empty, by their names in it. */
const OPTIONAL: readonly (readonly [string, string])[] = [
  ["email_confirmed_at", "email_confirmed_at"],
  ["invited_at", "invited_at"],
  ["phone_confirmed_at", "phone_confirmed_at"],
  ["confirmation_sent_at", "confirmation_sent_at"],
  ["confirmed_at", "confirmed_at"],
  ["recovery_sent_at", "recovery_sent_at"],
  ["new_email", "email_change"],
  ["email_change_sent_at", "email_change_sent_at"],
  ["last_sign_in_at", "last_sign_in_at"],
  ["banned_until", "banned_until"],
  ["deleted_at", "deleted_at"],
];

/** A user as the admin API shows them. Source: supabase/auth, internal/models/user.go and identity.go (JSON tags). */
export async function adminUsersJson(db: Kysely<unknown>, rows: readonly Json[]): Promise<readonly Json[]> {
  if (rows.length === 0) return [];
  const ids = sql.join(rows.map((row) => sql`${row["id"]}::uuid`));
  const found = await sql<Json>`select * from auth.identities where user_id in (${ids}) order by created_at`.execute(
    db,
  );
  return rows.map((row) => {
    const optional = OPTIONAL.filter(([, column]) => row[column] != null && row[column] !== "");
    return {
      id: row["id"],
      aud: row["aud"] ?? "",
      role: row["role"] ?? "",
      email: row["email"] ?? "",
      phone: row["phone"] ?? "",
      ...Object.fromEntries(optional.map(([name, column]) => [name, row[column]])),
      app_metadata: row["raw_app_meta_data"] ?? {},
      user_metadata: row["raw_user_meta_data"] ?? {},
      identities: found.rows.filter((identity) => identity["user_id"] === row["id"]).map(identityJson),
      created_at: row["created_at"],
      updated_at: row["updated_at"],
      is_anonymous: row["is_anonymous"] ?? false,
    };
  });
}

function identityJson(identity: Json): Json {
  return {
    identity_id: identity["id"],
    id: identity["provider_id"],
    user_id: identity["user_id"],
    identity_data: identity["identity_data"],
    provider: identity["provider"],
    last_sign_in_at: identity["last_sign_in_at"],
    created_at: identity["created_at"],
    updated_at: identity["updated_at"],
    email: identity["email"],
  };
}
