import type { Table } from "../catalogue/types.ts";
import { defineInput } from "./define_input.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input } from "./types.ts";

/** The arguments of every collection. */
export function connectionArguments(registry: TypeRegistry, table: Table): readonly Input[] {
  const int = registry.scalar("Int");
  const cursor = registry.scalar("Cursor");
  return [
    defineInput("first", int, { description: "Query the first `n` records in the collection" }),
    defineInput("last", int, { description: "Query the last `n` records in the collection" }),
    defineInput("before", cursor, { description: "Query values in the collection before the provided cursor" }),
    defineInput("after", cursor, { description: "Query values in the collection after the provided cursor" }),
    defineInput("offset", int, {
      description:
        "Skip n values from the after cursor. Alternative to cursor pagination. Backward pagination not supported.",
    }),
    defineInput("filter", reference.to(registry.tableType(table, "Filter")), {
      description: "Filters to apply to the results set when querying from the collection",
    }),
    defineInput("orderBy", reference.listOf(reference.to(registry.tableType(table, "OrderBy"))), {
      description: "Sort order to apply to the collection",
    }),
  ];
}
