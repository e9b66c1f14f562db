import type { Table } from "../catalogue/types.ts";
import { defineField } from "./define_field.ts";
import { defineInput } from "./define_input.ts";
import { functionFields } from "./function_fields.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field, Input } from "./types.ts";

/** Fields of Mutation, by name: what the role's grants allow. */
export function mutationFields(registry: TypeRegistry): readonly Field[] {
  const tables = [...registry.catalogue.tables.values()].filter((table) => registry.isListed(table));
  const own = tables.flatMap((table) => [
    ...(table.columns.some((column) => column.insertable) ? [insertField(registry, table)] : []),
    ...(table.columns.some((column) => column.updatable) ? [updateField(registry, table)] : []),
    ...(table.deletable ? [deleteField(registry, table)] : []),
  ]);
  const taken = new Set(own.map((field) => field.name));
  const calls = functionFields(registry, true).filter((field) => !taken.has(field.name));
  return [...own, ...calls].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function insertField(registry: TypeRegistry, table: Table): Field {
  const name = registry.names.table(table);
  return defineField(`insertInto${name}Collection`, reference.to(registry.tableType(table, "InsertResponse")), {
    description: `Adds one or more \`${name}\` records to the collection`,
    arguments: [
      defineInput(
        "objects",
        reference.nonNull(reference.listOf(reference.to(registry.tableType(table, "InsertInput")))),
      ),
    ],
    source: { kind: "insert", table },
  });
}

function updateField(registry: TypeRegistry, table: Table): Field {
  const name = registry.names.table(table);
  const response = reference.nonNull(reference.to(registry.tableType(table, "UpdateResponse")));
  return defineField(`update${name}Collection`, response, {
    description: `Updates zero or more records in the \`${name}\` collection`,
    arguments: [
      defineInput("set", reference.nonNull(reference.to(registry.tableType(table, "UpdateInput"))), {
        description: "Fields that are set will be updated for all records matching the `filter`",
      }),
      ...boundedBy(registry, table),
    ],
    source: { kind: "update", table },
  });
}

function deleteField(registry: TypeRegistry, table: Table): Field {
  const name = registry.names.table(table);
  const response = reference.nonNull(reference.to(registry.tableType(table, "DeleteResponse")));
  return defineField(`deleteFrom${name}Collection`, response, {
    description: `Deletes zero or more records from the \`${name}\` collection`,
    arguments: boundedBy(registry, table),
    source: { kind: "delete", table },
  });
}

function boundedBy(registry: TypeRegistry, table: Table): readonly Input[] {
  return [
    defineInput("filter", reference.to(registry.tableType(table, "Filter")), {
      description: "Restricts the mutation's impact to records matching the criteria",
    }),
    defineInput("atMost", reference.nonNull(registry.scalar("Int")), {
      description: "The maximum number of records in the collection permitted to be affected",
      defaultValue: "1",
    }),
  ];
}
