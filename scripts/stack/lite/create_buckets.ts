import type { Sql } from "postgres";
import type { ProjectConfig } from "../types.ts";
import { readConfig, readTable } from "./read_config.ts";
import { readSize } from "./read_size.ts";

/** Makes the buckets of `[storage.buckets.<id>]`, or gives those that exist the settings written there, as the CLI does. */
export async function createBuckets(sql: Sql, { raw }: ProjectConfig): Promise<void> {
  for (const id of Object.keys(readTable(raw, "storage.buckets"))) {
    const table = `storage.buckets.${id}`;
    const settings = readTable(raw, table);
    const isPublic = readConfig(raw, `${table}.public`, false);
    const limit = readSize(settings["file_size_limit"], `${table}.file_size_limit`) ?? null;
    const types = settings["allowed_mime_types"];
    const allowed = Array.isArray(types) && types.length > 0 ? types.map(String) : null;
    await sql`
      insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
      values (${id}, ${id}, ${isPublic}, ${limit}, ${allowed})
      on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
        allowed_mime_types = excluded.allowed_mime_types`;
  }
}
