import { findField } from "../document/find_field.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { AggregateOperation, Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import type { Compiler } from "./compiler.ts";
import { identifier } from "./identifier.ts";
import { jsonObject } from "./json_object.ts";
import { literal } from "./literal.ts";
import type { Page } from "./page.ts";

/** SQL of aggregates over all rows that the filter lets through, whatever the page. */
export function compileAggregate(compiler: Compiler, field: Field, selected: SelectedField, page: Page): string {
  const type = unwrap(field.type);
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    if (part.name === "__typename") return [part.key, literal(type.name)];
    const operation = findField(type, part.name);
    if (operation === undefined) {
      throw new GraphqlError(`Unknown field "${part.name}" selected on type "${type.name}"`);
    }
    return operation.source.kind === "aggregateOperation"
      ? [part.key, columnsOf(compiler, operation, part, operation.source.operation, page.block)]
      : [part.key, "count(*)"];
  });
  return `(select ${jsonObject(pairs)} ${page.allRows()})`;
}

function columnsOf(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  operation: AggregateOperation,
  block: string,
): string {
  const type = unwrap(field.type);
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    if (part.name === "__typename") {
      throw new GraphqlError("Internal error: Missing column info for aggregate field '__typename'");
    }
    const source = findField(type, part.name)?.source;
    if (source?.kind !== "aggregateColumn") {
      throw new GraphqlError(`Unknown or invalid field "${part.name}" selected on type "${type.name}"`);
    }
    const column = `${block}.${identifier(source.column.name)}`;
    // The scale that division gives an average says nothing; without it the number reads as it is.
    return [part.key, operation === "avg" ? `trim_scale(avg(${column}::numeric))` : `${operation}(${column})`];
  });
  return jsonObject(pairs);
}
