import { readFile } from "node:fs/promises";
import { join } from "node:path";

import postgres from "postgres";

const SEED = join(import.meta.dirname, "../../supabase/seeds/00_test_database.sql");

/** Marks a database with Roost's schema as one for tests, by the seed that does so: its clock can be set then. */
export async function markAsTestDatabase(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(await readFile(SEED, "utf8")).simple();
  } finally {
    await sql.end({ timeout: 2 });
  }
}
