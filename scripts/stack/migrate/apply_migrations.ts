import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import postgres from "postgres";

import type { Log } from "../types.ts";
import { explainCliFailure } from "./explain_cli_failure.ts";
import { runCli } from "./run_cli.ts";

/** Which migrations go where. */
export type MigrationOptions = {
  readonly workdir: string;
  /** As `postgres`, the role that owns what a project makes. */
  readonly databaseUrl: string;
  /** Seeds too; for a new database only. */
  readonly includeSeed: boolean;
  readonly log?: Log;
};

/**
 * Applies pending migrations (and seeds) with the official CLI, whatever port config.toml names. Fails with
 * a MigrationError that says file, line and PostgreSQL's message; the failing file is rolled back whole.
 */
export async function applyMigrations(options: MigrationOptions): Promise<void> {
  const { workdir, databaseUrl, includeSeed, log = () => undefined } = options;
  // Starting the CLI costs about a second, so it is asked only when there is something to do.
  if (!includeSeed && (await isUpToDate(workdir, databaseUrl))) return;
  const roles = includeSeed && (await exists(join(workdir, "supabase", "roles.sql")));
  const { code, output } = await runCli(workdir, [
    "db",
    "push",
    `--remote=${databaseUrl}`,
    // A newer branch may bring a migration that is older than the last one here.
    "--include-all",
    // The platform's vault is not part of embedded PostgreSQL.
    "--skip-vault",
    ...(roles ? ["--include-roles"] : []),
    ...(includeSeed ? ["--include-seed"] : []),
  ]);
  for (const line of output.split("\n")) {
    if (/^(Applying|Seeding|WARN|NOTICE)/u.test(line)) log("migrate", line);
  }
  if (code !== 0) throw await explainCliFailure(workdir, databaseUrl, output);
}

async function isUpToDate(workdir: string, databaseUrl: string): Promise<boolean> {
  const names = await readdir(join(workdir, "supabase", "migrations")).catch(() => []);
  const local = names.flatMap((name) => /^(\d+)_.*\.sql$/u.exec(name)?.[1] ?? []);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [table] = await sql`select to_regclass('supabase_migrations.schema_migrations') is not null as found`;
    const rows = table?.["found"] === true ? await sql`select version from supabase_migrations.schema_migrations` : [];
    const applied = rows.map((row) => String(row["version"]));
    return applied.length === local.length && local.every((version) => applied.includes(version));
  } finally {
    await sql.end({ timeout: 2 });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
