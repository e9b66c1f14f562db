import type { Table } from "../catalogue/types.ts";
import { defineInput } from "./define_input.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input } from "./types.ts";

const UNORDERED: ReadonlySet<string> = new Set(["json", "jsonb"]);

/** Columns that rows can be ordered by. */
export function orderInputs(registry: TypeRegistry, table: Table): readonly Input[] {
  const direction = reference.to(registry.fixedType("OrderByDirection"));
  return table.columns
    .filter(
      (column) =>
        column.selectable &&
        !column.typeName.endsWith("[]") &&
        !UNORDERED.has(column.typeName) &&
        registry.catalogue.types.get(column.typeOid)?.category !== "composite",
    )
    .map((column) => defineInput(registry.names.column(column), direction, { source: { kind: "column", column } }))
    .filter((input) => isGraphqlName(input.name));
}
