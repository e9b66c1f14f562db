import type { CompiledQuery } from "kysely";

/** Columns of a wrapped query: a row as JSON text, and as PostgreSQL's text of a record. */
export const COLUMNS = { json: "_lite_row", record: "_lite_record" } as const;

/**
 * Lets PostgreSQL itself write every row as JSON, as PostgREST does, so that timestamps, ranges, bytea,
 * bigint, composite types and arrays of them all look the same. Undefined when the query returns no rows
 * or is one of the library's own (counts, settings).
 *
 * Source: PostgREST's read and call plans select `json_agg(_postgrest_t)` (src/library/PostgREST/Query/SqlFragment.hs, asJsonF).
 */
export function wrapInJson(query: CompiledQuery, withRecord: boolean, stripNulls: boolean): string | undefined {
  const record = withRecord ? `, _lite::pg_catalog.text as ${COLUMNS.record}` : "";
  const json = stripNulls
    ? "pg_catalog.json_strip_nulls(pg_catalog.row_to_json(_lite))"
    : "pg_catalog.row_to_json(_lite)";
  const row = `select ${json}::pg_catalog.text as ${COLUMNS.json}${record} from`;
  switch (query.query.kind) {
    case "SelectQueryNode":
      return `${row} (${query.sql}) as _lite`;
    case "InsertQueryNode":
    case "UpdateQueryNode":
    case "DeleteQueryNode":
      if (query.query.returning === undefined) return undefined;
      return `with _lite as (${query.sql}) ${row} _lite`;
    default:
      return undefined;
  }
}
