import { createHash } from "node:crypto";

import { readSchemaFiles } from "../../database/schema/read_schema_files.ts";

/** What tells one state of the declared schema from another. */
export async function readSchemaState(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, text } of await readSchemaFiles(root)) hash.update(path).update("\0").update(text).update("\0");
  return hash.digest("hex");
}
