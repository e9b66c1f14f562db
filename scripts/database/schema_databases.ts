import { applyMigrations } from "../stack/migrate/apply_migrations.ts";
import { loadDeclaredSchema } from "./schema/load_declared_schema.ts";
import type { SchemaFile } from "./schema/schema_file.ts";
import { startThrowawayPostgres } from "./throwaway_postgres.ts";

/** Two databases that should be equal. Neither has seeds. */
export type SchemaDatabases = {
  /** Made from sql/ and policies/. */
  readonly declaredUrl: string;
  /** Made from supabase/migrations by the CLI. */
  readonly migratedUrl: string;
  /** The declared files in the order in which they load. */
  readonly files: readonly SchemaFile[];
  stop(): Promise<void>;
};

/** Makes both on one throw-away PostgreSQL. */
export async function createSchemaDatabases(root: string): Promise<SchemaDatabases> {
  const server = await startThrowawayPostgres();
  try {
    const declaredUrl = await server.createProject("declared");
    const migratedUrl = await server.createProject("migrated");
    const [files] = await Promise.all([
      loadDeclaredSchema({ root, databaseUrl: declaredUrl }),
      applyMigrations({ workdir: root, databaseUrl: migratedUrl, includeSeed: false }),
    ]);
    return { declaredUrl, migratedUrl, files, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
