import type { Column, Table } from "../catalogue/types.ts";
import { columnReference } from "./column_reference.ts";
import { defineInput } from "./define_input.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input, NamedType, TypeReference } from "./types.ts";

/** What rows of a table can be filtered by: its columns, `nodeId`, and `and`, `or`, `not`. */
export function filterInputs(registry: TypeRegistry, table: Table): readonly Input[] {
  const columns = table.columns.flatMap((column) => columnInput(registry, column));
  const entity = reference.to(registry.tableType(table, "Filter"));
  const compound = [
    defineInput("and", reference.listOf(entity), {
      description: "Returns true only if all its inner filters are true, otherwise returns false",
    }),
    defineInput("or", reference.listOf(entity), {
      description: "Returns true if at least one of its inner filters is true, otherwise returns false",
    }),
    defineInput("not", entity, { description: "Negates a filter" }),
  ];
  return [
    ...columns,
    ...(table.keyColumns === undefined ? [] : [nodeIdInput(registry)]),
    // A column of that name keeps it; the compound filter is then out of reach.
    ...compound.filter((input) => !columns.some((column) => column.name === input.name)),
  ];
}

function nodeIdInput(registry: TypeRegistry): Input {
  const filter = registry.scalarFilter("ID");
  if (filter === undefined) throw new Error("no filter for ID");
  return defineInput("nodeId", reference.to(filter), { source: { kind: "nodeId" } });
}

function columnInput(registry: TypeRegistry, column: Column): readonly Input[] {
  const type = column.selectable ? columnReference(registry, column) : undefined;
  const name = registry.names.column(column);
  if (type === undefined || !isGraphqlName(name)) return [];
  const plain = reference.nullable(type);
  const filter = filterOf(registry, plain);
  if (filter === undefined) return [];
  const maxLength = plain.kind === "named" ? plain.maxLength : null;
  return [defineInput(name, reference.to(filter, maxLength), { source: { kind: "column", column } })];
}

function filterOf(registry: TypeRegistry, type: TypeReference): NamedType | undefined {
  if (type.kind === "list") {
    const element = reference.nullable(type.of);
    if (element.kind !== "named" || element.type.source.kind !== "scalar") return undefined;
    return registry.listFilter(element.type.source.scalar);
  }
  if (type.kind !== "named") return undefined;
  const { source } = type.type;
  if (source.kind === "scalar") return registry.scalarFilter(source.scalar);
  return source.kind === "sqlEnum" ? registry.enumFilter(source.sqlEnum.oid) : undefined;
}
