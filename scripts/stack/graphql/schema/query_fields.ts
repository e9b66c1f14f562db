import type { Table } from "../catalogue/types.ts";
import { columnReference } from "./column_reference.ts";
import { connectionArguments } from "./connection_arguments.ts";
import { defineField } from "./define_field.ts";
import { defineInput } from "./define_input.ts";
import { functionFields } from "./function_fields.ts";
import { lowerFirst } from "./lower_first.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field } from "./types.ts";

/** Types of keys by which `<table>ByPk` finds a row, as the platform lists them: `varchar` is not among them. */
const KEY_TYPES: ReadonlySet<string> = new Set(["smallint", "integer", "bigint", "text", "bpchar", "citext", "uuid"]);

/** Fields of Query, by name. */
export function queryFields(registry: TypeRegistry): readonly Field[] {
  const tables = [...registry.catalogue.tables.values()].filter((table) => registry.isListed(table));
  const own = [nodeEntry(registry), ...tables.flatMap((table) => tableFields(registry, table))];
  const taken = new Set(own.map((field) => field.name));
  const calls = functionFields(registry, false).filter((field) => !taken.has(field.name));
  return [...own, ...calls, ...introspectionFields(registry)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function nodeEntry(registry: TypeRegistry): Field {
  return defineField("node", reference.to(registry.fixedType("Node")), {
    description: "Retrieve a record by its `ID`",
    arguments: [defineInput("nodeId", reference.nonNull(registry.scalar("ID")), { description: "The record's `ID`" })],
    source: { kind: "nodeEntry" },
  });
}

function tableFields(registry: TypeRegistry, table: Table): readonly Field[] {
  const name = registry.names.table(table);
  const collection = defineField(
    `${lowerFirst(name)}Collection`,
    reference.nonNull(reference.to(registry.tableType(table, "Connection"))),
    {
      description: `A pagable collection of type \`${name}\``,
      arguments: connectionArguments(registry, table),
      source: { kind: "collection", table },
    },
  );
  const key = table.keyColumns ?? [];
  if (!key.every((column) => KEY_TYPES.has(column.typeName))) return [collection];
  const byKey = defineField(`${lowerFirst(name)}ByPk`, reference.to(registry.tableType(table, "")), {
    description: `Retrieve a record of type \`${name}\` by its primary key`,
    arguments: key.map((column) =>
      defineInput(
        registry.names.column(column),
        reference.nonNull(columnReference(registry, column) ?? registry.scalar("String")),
        { description: `The record's \`${column.name}\` value`, source: { kind: "column", column } },
      ),
    ),
    source: { kind: "byPk", table },
  });
  return [collection, byKey];
}

function introspectionFields(registry: TypeRegistry): readonly Field[] {
  if (![...registry.catalogue.schemas.values()].some((schema) => schema.introspection)) return [];
  return [
    defineField("__type", reference.to(registry.fixedType("__Type")), {
      arguments: [defineInput("name", registry.scalar("String"))],
      source: { kind: "introspectType" },
    }),
    defineField("__schema", reference.nonNull(reference.to(registry.fixedType("__Schema"))), {
      source: { kind: "introspectSchema" },
    }),
  ];
}
