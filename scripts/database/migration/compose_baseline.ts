import type { SchemaFile } from "../schema/schema_file.ts";

/** The first migration: the declared files themselves, so that a reader finds in it what the house says. */
export function composeBaseline(files: readonly SchemaFile[]): string {
  const head = [
    "-- Made by `npm run db:migration -- --baseline` from sql/ and policies/. Change those, not this file.",
    "",
    "set check_function_bodies = off;",
    "",
  ].join("\n");
  return [head, ...files.map((file) => `-- ${file.path}\n${file.text.trim()}\n`)].join("\n");
}
