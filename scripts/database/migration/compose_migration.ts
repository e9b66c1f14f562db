import type { Drift } from "../drift/find_drift.ts";
import type { SchemaFile } from "../schema/schema_file.ts";

/** A migration from what the migrations make to what is declared; undefined when there is nothing to do. */
export function composeMigration(name: string, drift: Drift, files: readonly SchemaFile[]): string | undefined {
  if (drift.forward === "" && drift.data.length === 0) return undefined;
  const data = dataFilesFor(drift, files);
  return [
    `-- ${name}: the difference to sql/ and policies/, by pg-delta. Review it: locks, rewrites, rows at stake.`,
    "",
    drift.forward.replace(/^set local check_function_bodies/imu, "set check_function_bodies").trim(),
    ...data.flatMap((file) => ["", `-- ${file.path}`, file.text.trim()]),
    "",
  ].join("\n");
}

/** Data files may be repeated, so those that name a table that differs (or all, if none does) come whole. */
function dataFilesFor(drift: Drift, files: readonly SchemaFile[]): readonly SchemaFile[] {
  // Rows of a table that is new with this migration can't be compared yet.
  const made = [...drift.forward.matchAll(/create table "?(\w+)"?\."?(\w+)"?/giu)].map(
    ([, schema, name]) => `${schema}.${name}`,
  );
  const tables = [...drift.data.map(({ table }) => table), ...made];
  const data = files.filter((file) => file.kind === "data");
  const naming = data.filter((file) => tables.some((table) => file.needs.includes(table)));
  return naming.length > 0 || drift.data.length === 0 ? naming : data;
}
