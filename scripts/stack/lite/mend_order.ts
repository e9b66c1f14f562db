import type { AnyAST, IntrospectResult } from "@supabase/lite";

/**
 * Names the table before a computed column that rows are ordered by. Only so does PostgreSQL see a function
 * in `rooms.label`; the library leaves the table out there, though not in filters.
 *
 * Source: PostgREST 14, "Computed Fields" (https://docs.postgrest.org/en/v14/references/api/computed_fields.html): ordering.
 */
export function mendOrder(ast: AnyAST, schema: IntrospectResult): AnyAST {
  const { from, order } = ast;
  if (from === undefined || order === undefined || ast.type !== "query") return ast;
  const columns = new Set(schema.columns.filter(({ table }) => table === from).map(({ name }) => name));
  const computed = new Set(
    (schema.functions ?? []).filter((entry) => entry.arg_types.length === 1).map(({ name }) => name),
  );
  return {
    ...ast,
    order: order.map((entry) =>
      entry.embed === undefined && !columns.has(entry.column) && computed.has(entry.column)
        ? { ...entry, column: `${from}.${entry.column}` }
        : entry,
    ),
  };
}
