import { readFile } from "node:fs/promises";

import { getAuthSchemaSql, getStorageSchemaSql, SUPABASE_AUTH_HELPERS_SQL } from "@supabase/lite";
import postgres from "postgres";

const readSql = (name: string): Promise<string> => readFile(new URL(`./sql/${name}`, import.meta.url), "utf8");

/**
 * Makes the database of `superuserUrl` one like a new hosted project's: roles, schemas, default
 * privileges, the tables of Auth and Storage. May run again on a database that has it all.
 */
export async function bootstrapDatabase({ superuserUrl }: { superuserUrl: string }): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    const steps = [
      await readSql("10_roles.sql"),
      await readSql("20_schemas.sql"),
      getAuthSchemaSql(),
      SUPABASE_AUTH_HELPERS_SQL,
      getStorageSchemaSql(),
      await readSql("30_event_triggers.sql"),
      await readSql("40_auth_and_storage.sql"),
      await readSql("../../graphql/sql/watch_schema.sql"),
    ];
    // One transaction: a bootstrap that fails leaves nothing behind.
    await sql.begin(async (transaction) => {
      for (const step of steps) await transaction.unsafe(step).simple();
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}
