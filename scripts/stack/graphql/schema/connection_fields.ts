import type { Table } from "../catalogue/types.ts";
import { defineField } from "./define_field.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field } from "./types.ts";

/** Fields of a collection; `totalCount` and `aggregate` only where the table's comment asks for them. */
export function connectionFields(registry: TypeRegistry, table: Table): readonly Field[] {
  const edges = reference.nonNull(reference.listOf(reference.to(registry.tableType(table, "Edge"))));
  const fields = [
    defineField("edges", edges),
    defineField("pageInfo", reference.nonNull(reference.to(registry.fixedType("PageInfo")))),
  ];
  if (table.totalCount) {
    fields.push(
      defineField("totalCount", reference.nonNull(registry.scalar("Int")), {
        description: "The total number of records matching the `filter` criteria",
      }),
    );
  }
  if (table.aggregate) {
    fields.push(
      defineField("aggregate", reference.to(registry.tableType(table, "Aggregate")), {
        description: `Aggregate functions calculated on the collection of \`${registry.names.table(table)}\``,
      }),
    );
  }
  return fields;
}
