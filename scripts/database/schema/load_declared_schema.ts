import postgres from "postgres";

import { readSchemaFiles } from "./read_schema_files.ts";
import type { SchemaFile } from "./schema_file.ts";

/** What to load, and where. */
export type LoadOptions = {
  /** Folder that holds sql/ and policies/. */
  readonly root: string;
  /** A bootstrapped database, as role `postgres`, who owns what a migration makes. */
  readonly databaseUrl: string;
};

/** Loads sql/ and policies/ in one transaction: all of it or nothing. */
export async function loadDeclaredSchema({ root, databaseUrl }: LoadOptions): Promise<readonly SchemaFile[]> {
  const files = await readSchemaFiles(root);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(async (transaction) => {
      // Bodies may name objects of files that come later.
      await transaction`set local check_function_bodies = off`;
      for (const file of files) {
        try {
          await transaction.unsafe(file.text).simple();
        } catch (error) {
          throw new Error(describe(file, error), { cause: error });
        }
      }
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
  return files;
}

function describe(file: SchemaFile, error: unknown): string {
  if (!(error instanceof postgres.PostgresError)) return `${file.path}: ${String(error)}`;
  const position = Number(error.position ?? 0);
  const line = position > 0 ? `:${file.text.slice(0, position).split("\n").length}` : "";
  const more = [error.detail, error.hint].filter((text) => text !== undefined && text !== "");
  return [`${file.path}${line}: ${error.message} (${error.code})`, ...more].join("\n  ");
}
