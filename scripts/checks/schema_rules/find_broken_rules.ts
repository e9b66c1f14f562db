import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

import postgres from "postgres";

/** Runs every rule of this folder, each a query that returns a row per breach, on a database. */
export async function findBrokenRules(databaseUrl: string): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const problems: string[] = [];
    const files = await Array.fromAsync(glob("*.sql", { cwd: import.meta.dirname }));
    for (const file of files.toSorted()) {
      const rows = await sql.unsafe(await readFile(join(import.meta.dirname, file), "utf8"));
      const rule = file.slice(0, -".sql".length).replaceAll("_", " ");
      problems.push(...rows.map((row) => `${String(row["problem"])} (${rule})`));
    }
    return problems;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
