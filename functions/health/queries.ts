import { database } from "../_shared/database.ts";

/** Asks the database for what a monitor wants to know; throws when it doesn't answer. */
export async function readHealth(): Promise<{ database: "ok"; migration: string | null }> {
  const [row] = await database()<{ version: string | null }[]>`
    select max(version) as version from supabase_migrations.schema_migrations
  `;
  return { database: "ok", migration: row?.version ?? null };
}
