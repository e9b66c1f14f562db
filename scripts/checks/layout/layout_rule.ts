import type { SchemaFile } from "../../database/schema/schema_file.ts";

/** A rule over the declared files: returns a sentence per file that breaks it. */
export type LayoutRule = (files: readonly SchemaFile[]) => readonly string[];
