import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { applyMigrations } from "../../stack/migrate/apply_migrations.ts";
import { describeDrift } from "../drift/describe_drift.ts";
import { findDrift } from "../drift/find_drift.ts";
import { readSchemaFiles } from "../schema/read_schema_files.ts";
import { createSchemaDatabases } from "../schema_databases.ts";
import { composeBaseline } from "./compose_baseline.ts";
import { composeMigration } from "./compose_migration.ts";

/** What was written. */
export type WrittenMigration = {
  /** Path from the project's root; undefined when there was nothing to write. */
  readonly path: string | undefined;
  /** What still differs after the migration, and so must be added to it by hand. */
  readonly remaining: readonly string[];
};

const FOLDER = join("supabase", "migrations");

/** Writes the difference between migrations and declared schema, applies it and compares again. */
export async function writeMigration(root: string, name: string): Promise<WrittenMigration> {
  const databases = await createSchemaDatabases(root);
  try {
    const pair = { root, first: databases.migratedUrl, second: databases.declaredUrl };
    const text = composeMigration(name, await findDrift(pair), databases.files);
    if (text === undefined) return { path: undefined, remaining: [] };
    const path = join(FOLDER, `${timestamp()}_${name}.sql`);
    await mkdir(join(root, FOLDER), { recursive: true });
    await writeFile(join(root, path), text);
    // pg-delta promises SQL for review, not for applying: only the applied file proves itself.
    await applyMigrations({ workdir: root, databaseUrl: databases.migratedUrl, includeSeed: false });
    return { path, remaining: describeDrift(await findDrift(pair)) };
  } finally {
    await databases.stop();
  }
}

/** Replaces the one baseline migration by the declared schema; for as long as nothing has been released. */
export async function writeBaseline(root: string): Promise<WrittenMigration> {
  await mkdir(join(root, FOLDER), { recursive: true });
  const migrations = (await readdir(join(root, FOLDER))).filter((file) => file.endsWith(".sql"));
  const others = migrations.filter((file) => !file.endsWith("_baseline.sql"));
  if (others.length > 0) {
    throw new Error(`migrations are immutable once others follow the baseline: ${others.join(", ")}`);
  }
  const text = composeBaseline(await readSchemaFiles(root));
  for (const file of migrations) {
    if ((await readFile(join(root, FOLDER, file), "utf8")) === text) return { path: undefined, remaining: [] };
  }
  for (const file of migrations) await rm(join(root, FOLDER, file));
  const path = join(FOLDER, `${timestamp()}_baseline.sql`);
  await writeFile(join(root, path), text);
  const databases = await createSchemaDatabases(root);
  try {
    const { migratedUrl: first, declaredUrl: second } = databases;
    return { path, remaining: describeDrift(await findDrift({ root, first, second })) };
  } finally {
    await databases.stop();
  }
}

/** `20261121041500`, as the CLI names migrations. */
const timestamp = (): string => new Date().toISOString().replaceAll(/\D/gu, "").slice(0, 14);
