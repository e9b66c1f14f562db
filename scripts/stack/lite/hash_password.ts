import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Hashes a password as sign-in will check it. */
export type HashPassword = (password: string) => Promise<string>;

/** Hashes with bcrypt at the platform's cost, in the database, so that this process stays free. */
export function hashPasswordIn(db: Kysely<unknown>): HashPassword {
  return async (password) => {
    const { rows } = await sql<{ hash: string }>`
      select extensions.crypt(${password}::text, extensions.gen_salt('bf', 10)) as hash`.execute(db);
    const hash = rows[0]?.hash;
    if (hash === undefined) throw new Error("PostgreSQL returned no password hash.");
    return hash;
  };
}
