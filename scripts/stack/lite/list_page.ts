import { sql } from "kysely";
import type { Kysely } from "kysely";
import { z } from "zod";

import { storageCallers } from "./storage_callers.ts";

const options = z.object({
  prefix: z.string().default(""),
  limit: z.number().int().min(1).max(1000).catch(1000),
  cursor: z.string().optional(),
  with_delimiter: z.boolean().default(false),
  sortBy: z
    .object({
      column: z.enum(["name", "created_at", "updated_at"]).catch("name"),
      order: z.enum(["asc", "desc"]).catch("asc"),
    })
    .default({ column: "name", order: "asc" }),
});

type Entry = Readonly<Record<string, unknown>> & { readonly name: string; readonly id: string | null };

/**
 * One page of `list-v2`: objects with their whole names, and the folders in between when a delimiter is
 * asked for. The library has no such list.
 *
 * Source: supabase/storage, src/http/routes/object/listObjectsV2.ts, src/storage/object.ts (listObjectsV2)
 * and the function storage.search_v2. The cursor's content is our own.
 */
export async function listPage(service: object, bucket: string, body: unknown): Promise<object> {
  const { prefix, limit, cursor, with_delimiter, sortBy } = options.parse(body ?? {});
  const { connection, callers } = storageCallers(service);
  const rest = sql`substr(name, ${sql.lit(prefix.length + 1)})`;
  const isFolder = with_delimiter ? sql`position('/' in ${rest}) > 0` : sql`false`;
  const folder = sql`${prefix}::text || split_part(${rest}, '/', 1) || '/'`;
  const column = sql.ref(`listing.${sortBy.column}`);
  const order = sql.raw(sortBy.order);
  const compare = sql.raw(sortBy.order === "asc" ? ">" : "<");
  const [value, name] = readCursor(cursor);
  const cast = sql.raw(sortBy.column === "name" ? "text" : "timestamptz");
  const after =
    name === undefined
      ? sql`true`
      : sql`(${column}, listing.name collate "C") ${compare} (${value}::text::${cast}, ${name}::text collate "C")`;
  const list = (db: Kysely<unknown>) =>
    sql<Entry>`
      with found as (
        select *, ${isFolder} as in_folder from storage.objects
        where bucket_id = ${bucket} and starts_with(name, ${prefix})
      ), listing as (
        select null::uuid as id, (${folder}) collate "C" as name, min(created_at) as created_at, min(updated_at) as updated_at,
          null::timestamptz as last_accessed_at, null::jsonb as metadata from found where in_folder group by 2
        union all
        select id, name collate "C", created_at, updated_at, last_accessed_at, metadata from found where not in_folder
      )
      select listing.*, ${column}::text as cursor from listing where ${after}
      order by ${column} ${order}, listing.name ${order} limit ${limit + 1}`.execute(db);
  const { rows } = await connection.withContext(callers, list);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasNext = rows.length > limit;
  const key = (entry: Entry): string =>
    with_delimiter ? (entry.name.replace(/\/$/u, "").split("/").at(-1) ?? "") : entry.name;
  return {
    hasNext,
    ...(hasNext && last !== undefined ? { nextCursor: writeCursor(String(last["cursor"]), last.name) } : {}),
    folders: page.filter(({ id }) => id === null).map((entry) => ({ key: key(entry), name: entry.name })),
    objects: page
      .filter(({ id }) => id !== null)
      .map(({ cursor: _cursor, ...entry }) => ({ ...entry, key: key({ ...entry, id: entry.id, name: entry.name }) })),
  };
}

function writeCursor(value: string, name: string): string {
  return Buffer.from(JSON.stringify([value, name])).toString("base64url");
}

function readCursor(cursor: string | undefined): readonly [string, string] | readonly [] {
  if (cursor === undefined || cursor === "") return [];
  try {
    return z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    return [];
  }
}
