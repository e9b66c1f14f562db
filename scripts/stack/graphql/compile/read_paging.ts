import type { Table } from "../catalogue/types.ts";
import { readArgument } from "../document/read_argument.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import type { Compiler } from "./compiler.ts";
import { decodeCursor } from "./decode_cursor.ts";
import type { Paging } from "./paging.ts";

/** Reads and checks `first`, `last`, `before`, `after` and `offset`. A null cursor is no cursor. */
export function readPaging(compiler: Compiler, field: Field, selected: SelectedField, table: Table): Paging {
  const count = (name: string): number | undefined => {
    const value = readArgument(compiler, field, selected, name);
    if (typeof value !== "bigint") return undefined;
    if (value < 0n) throw new GraphqlError(`\`${name}\` must be an unsigned integer`);
    return Number(value);
  };
  const cursor = (name: string): Paging["cursor"] => {
    const value = readArgument(compiler, field, selected, name);
    return typeof value === "string" ? decodeCursor(value) : undefined;
  };
  const first = count("first");
  const last = count("last");
  const offset = count("offset");
  const before = cursor("before");
  const after = cursor("after");
  refuseIf(first !== undefined && last !== undefined, 'only one of "first" and "last" may be provided');
  refuseIf(before !== undefined && after !== undefined, 'only one of "before" and "after" may be provided');
  refuseIf(first !== undefined && before !== undefined, '"first" may only be used with "after"');
  refuseIf(last !== undefined && after !== undefined, '"last" may only be used with "before"');
  refuseIf(
    offset !== undefined && (last !== undefined || before !== undefined),
    '"offset" may only be used with "first" and "after"',
  );
  const maxRows = table.maxRows ?? compiler.schema.catalogue.schemas.get(table.schemaOid)?.maxRows ?? 30;
  return {
    limit: Math.min(first ?? last ?? maxRows, maxRows),
    offset: offset ?? 0,
    backward: last !== undefined || before !== undefined,
    cursor: before ?? after,
  };
}

function refuseIf(refused: boolean, message: string): void {
  if (refused) throw new GraphqlError(message);
}
