import type { IntrospectResult } from "@supabase/lite";
import { sql } from "kysely";
import type { Kysely } from "kysely";

const judged = new WeakSet<IntrospectResult>();

/**
 * Takes unique indexes with a predicate or an expression out of what the library knows of the schema. It reads
 * their plain columns as unique, so that a to-many embedding behind such an index is taken for to-one and fails
 * with 21000 when a row has two.
 *
 * Source: PostgREST takes a relationship for to-one by primary keys and unique constraints only
 * (PostgREST, src/PostgREST/SchemaCache.hs, `allM2OandO2ORels`).
 */
export async function dropPartialIndexes(db: Kysely<unknown>, schema: IntrospectResult): Promise<IntrospectResult> {
  if (judged.has(schema)) return schema;
  const { rows } = await sql<{ name: string }>`
    select namespace.nspname || '.' || class.relname as name
    from pg_index as index
    join pg_class as class on class.oid = index.indexrelid
    join pg_namespace as namespace on namespace.oid = class.relnamespace
    where index.indisunique and (index.indpred is not null or 0 = any (index.indkey))
  `.execute(db);
  const partial = new Set(rows.map(({ name }) => name));
  schema.indexes = schema.indexes.filter((index) => !partial.has(`${index.schema}.${index.name}`));
  judged.add(schema);
  return schema;
}
