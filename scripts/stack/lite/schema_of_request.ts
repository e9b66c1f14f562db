import type { IntrospectResult } from "@supabase/lite";

const known = new WeakMap<IntrospectResult, Map<string, IntrospectResult>>();

/**
 * What a request may know of the database: its own schema. The library looks tables up by name alone, so that
 * a project's `public.users` is taken for `auth.users` as soon as it is embedded.
 *
 * Source: PostgREST looks for relationships under the pair of table and schema of the request, so that a
 * target lies in that schema (src/library/PostgREST/Plan.hs, findRel; SchemaCache/Relationship.hs, RelationshipsMap).
 */
export function schemaOfRequest(whole: IntrospectResult, name: string): IntrospectResult {
  const found = known.get(whole)?.get(name);
  if (found !== undefined) return found;
  const own = <T extends { readonly schema: string }>(entries: T[]): T[] =>
    entries.filter((entry) => entry.schema === name);
  const part: IntrospectResult = {
    ...whole,
    tables: own(whole.tables),
    views: own(whole.views),
    columns: own(whole.columns),
    indexes: own(whole.indexes),
    primary_keys: own(whole.primary_keys),
    unique_constraints: own(whole.unique_constraints),
    foreign_keys: own(whole.foreign_keys).filter((key) => schemaReferred(key) === name),
  };
  known.set(whole, (known.get(whole) ?? new Map<string, IntrospectResult>()).set(name, part));
  return part;
}

/** PostgreSQL names the schema in a key's definition unless it is on the search path; keys of views carry it. */
function schemaReferred(key: IntrospectResult["foreign_keys"][number]): string {
  if (key.ref_schema !== undefined) return key.ref_schema;
  const named = /\bREFERENCES (?:"((?:[^"]|"")+)"|([^\s".(]+))\./iu.exec(key.fk_def);
  return named?.[1]?.replaceAll('""', '"') ?? named?.[2] ?? "public";
}
