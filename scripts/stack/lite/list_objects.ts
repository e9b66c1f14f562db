import { sql } from "kysely";
import type { Kysely } from "kysely";

import { storageCallers } from "./storage_callers.ts";

/** How a folder is to be listed. */
export type ListOptions = {
  readonly limit?: number;
  readonly offset?: number;
  readonly search?: string;
  readonly sortBy?: { readonly column?: string; readonly order?: string };
};

const COLUMNS = ["name", "id", "created_at", "updated_at", "last_accessed_at"];

/**
 * Lists one folder: files with their names within it, and the folders in it as rows without id, as far as
 * the caller's policies let them see. The library lists whole paths of everything below.
 *
 * Source: supabase/storage, migrations/tenant/0010-search-files-search-function.sql and later versions
 * (function storage.search), src/storage/object.ts (searchObjects: defaults).
 */
export async function listObjects(
  service: object,
  bucket: string,
  prefix: string,
  options: ListOptions,
): Promise<readonly unknown[]> {
  const { connection, callers } = storageCallers(service);
  const folder = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
  const level = folder.split("/").length;
  const pattern = `${likeText(folder)}${likeText(options.search ?? "")}%`;
  const column = COLUMNS.includes(options.sortBy?.column ?? "") ? (options.sortBy?.column ?? "name") : "name";
  const order = options.sortBy?.order === "desc" ? sql`desc` : sql`asc`;
  const list = (db: Kysely<unknown>) =>
    sql`
      with found as (
        select * from storage.objects where bucket_id = ${bucket} and name ilike ${pattern}
      ), folders as (
        select path_tokens[${sql.lit(level)}] as name from found
        where array_length(path_tokens, 1) > ${sql.lit(level)} group by 1
      ), listing as (
        select 0 as kind, name, null::uuid as id, null::timestamptz as updated_at, null::timestamptz as created_at,
          null::timestamptz as last_accessed_at, null::jsonb as metadata from folders
        union all
        select 1, path_tokens[${sql.lit(level)}], id, updated_at, created_at, last_accessed_at, metadata from found
        where array_length(path_tokens, 1) = ${sql.lit(level)}
      )
      select name, id, updated_at, created_at, last_accessed_at, metadata from listing
      order by kind, ${sql.ref(`listing.${column}`)} ${order}, listing.name
      limit ${options.limit ?? 100} offset ${options.offset ?? 0}`.execute(db);
  const { rows } = await connection.withContext(callers, list);
  return rows;
}

function likeText(text: string): string {
  return text.replace(/[\\%_]/gu, (character) => `\\${character}`);
}
