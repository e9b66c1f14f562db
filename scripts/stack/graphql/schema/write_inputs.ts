import type { Column, Table } from "../catalogue/types.ts";
import { columnReference } from "./column_reference.ts";
import { defineInput } from "./define_input.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input } from "./types.ts";

/** Columns that a write may set. All may be left out: a trigger may fill what the table requires. */
export function writeInputs(
  registry: TypeRegistry,
  table: Table,
  isAllowed: (column: Column) => boolean,
): readonly Input[] {
  return table.columns.flatMap((column) => {
    if (!isAllowed(column) || column.generated || column.serial) return [];
    const type = columnReference(registry, column);
    const name = registry.names.column(column);
    if (type === undefined || !isGraphqlName(name)) return [];
    return defineInput(name, reference.nullable(type), { source: { kind: "column", column } });
  });
}
