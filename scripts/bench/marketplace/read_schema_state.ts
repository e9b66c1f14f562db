import { createHash } from "node:crypto";

import { readSchemaFiles } from "../../database/schema/read_schema_files.ts";
import type { SchemaFile } from "../../database/schema/schema_file.ts";

/** What tells one state of the declared schema from another. */
export type SchemaState = {
  /** Of everything. */
  readonly whole: string;
  /** Of what the read model of search is made by. */
  readonly readModel: string;
};

/** Reads the state of sql/ and policies/. */
export async function readSchemaState(root: string): Promise<SchemaState> {
  const files = await readSchemaFiles(root);
  return { whole: hashOf(files), readModel: hashOf(reachedFrom("private.fill_search_listings", files)) };
}

/** The file that makes an object, and those of all that it leans on. */
function reachedFrom(name: string, files: readonly SchemaFile[]): readonly SchemaFile[] {
  const reached = new Set<SchemaFile>();
  const names = [name];
  for (const next of names) {
    const found = files.filter((file) => !reached.has(file) && file.defines.includes(next));
    for (const file of found) {
      reached.add(file);
      names.push(...file.needs, ...file.calls);
    }
  }
  return files.filter((file) => reached.has(file));
}

function hashOf(files: readonly SchemaFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(path).update("\0").update(text).update("\0");
  return hash.digest("hex");
}
