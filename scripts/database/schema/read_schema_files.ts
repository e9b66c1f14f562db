import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

import { orderSchemaFiles } from "./order_schema_files.ts";
import { parseSchemaFile } from "./schema_file.ts";
import type { SchemaFile } from "./schema_file.ts";

/** All files of the declared schema under `root`, in the order in which they load. */
export async function readSchemaFiles(root: string): Promise<SchemaFile[]> {
  const files: SchemaFile[] = [];
  for await (const found of glob(["sql/*/**/*.sql", "policies/*/**/*.sql"], { cwd: root })) {
    const path = found.split(sep).join("/");
    files.push(parseSchemaFile(path, await readFile(join(root, found), "utf8")));
  }
  return orderSchemaFiles(files);
}
