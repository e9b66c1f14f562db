import type { Table } from "../catalogue/types.ts";
import { isInputList } from "../document/is_input_list.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { readArgument } from "../document/read_argument.ts";
import type { SelectedField } from "../document/selected_field.ts";
import type { Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import type { Compiler } from "./compiler.ts";
import { Ordering, type OrderElement } from "./ordering.ts";

/** The order that `orderBy` asks for. Nulls in it ask for nothing. */
export function readOrdering(compiler: Compiler, field: Field, selected: SelectedField, table: Table): Ordering {
  const value = readArgument(compiler, field, selected, "orderBy");
  const definition = field.arguments.find((argument) => argument.name === "orderBy");
  const inputs = definition === undefined ? [] : (unwrap(definition.type).inputs() ?? []);
  const elements: OrderElement[] = [];
  for (const item of isInputList(value) ? value : []) {
    if (!isInputObject(item)) continue;
    for (const [name, direction] of item) {
      const source = inputs.findLast((input) => input.name === name)?.source;
      if (typeof direction !== "string" || source?.kind !== "column") continue;
      elements.push({
        column: source.column,
        ascending: direction.startsWith("Asc"),
        nullsFirst: direction.endsWith("NullsFirst"),
      });
    }
  }
  const key = (table.keyColumns ?? []).map((column) => ({ column, ascending: true, nullsFirst: false }));
  return new Ordering([...elements, ...key]);
}
