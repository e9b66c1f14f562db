import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

/** Marks a database with Roost's schema as one for tests, and adds what only such a one may have (a clock that can be set). */
export async function markAsTestDatabase(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`update private.deployment set environment = 'test'`;
    const folder = join(import.meta.dirname, "sql");
    const files = await Array.fromAsync(glob("*.sql", { cwd: folder }));
    for (const file of files.sort()) await sql.unsafe(await readFile(join(folder, file), "utf8")).simple();
  } finally {
    await sql.end({ timeout: 2 });
  }
}
