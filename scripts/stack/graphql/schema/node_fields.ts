import { isLocallyUnique } from "../catalogue/is_locally_unique.ts";
import type { ForeignKey, Table } from "../catalogue/types.ts";
import { columnReference } from "./column_reference.ts";
import { connectionArguments } from "./connection_arguments.ts";
import { defineField } from "./define_field.ts";
import { functionReturns } from "./function_returns.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field } from "./types.ts";

/** A row's fields: its id, columns, relations both ways, then computed fields. */
export function nodeFields(registry: TypeRegistry, table: Table): readonly Field[] {
  const keys = registry.catalogue.foreignKeys;
  return [
    defineField("nodeId", reference.nonNull(registry.scalar("ID")), {
      description: "Globally Unique Record Identifier",
      source: { kind: "nodeId", table },
    }),
    ...columnFields(registry, table),
    ...keys.filter((key) => key.local.tableOid === table.oid).flatMap((key) => forward(registry, table, key)),
    ...keys.filter((key) => key.referenced.tableOid === table.oid).flatMap((key) => backward(registry, key)),
    ...(table.selectable ? computedFields(registry, table) : []),
  ];
}

function columnFields(registry: TypeRegistry, table: Table): readonly Field[] {
  return table.columns.flatMap((column) => {
    const type = column.selectable ? columnReference(registry, column) : undefined;
    const name = registry.names.column(column);
    if (type === undefined || !isGraphqlName(name)) return [];
    return defineField(name, type, { description: column.description, source: { kind: "column", column } });
  });
}

function forward(registry: TypeRegistry, table: Table, key: ForeignKey): readonly Field[] {
  const target = registry.catalogue.tables.get(key.referenced.tableOid);
  if (target === undefined || !registry.isListed(target)) return [];
  const type = reference.to(registry.tableType(target, ""));
  // Row security may hide the row that a key surely refers to.
  const isCertain =
    !key.referenced.rowSecurity &&
    key.local.columns.some((name) => table.columns.some((column) => column.name === name && column.notNull));
  return [
    defineField(registry.names.relation(key, target, false), isCertain ? reference.nonNull(type) : type, {
      source: { kind: "toOne", key, reverse: false, table: target },
    }),
  ];
}

function backward(registry: TypeRegistry, key: ForeignKey): readonly Field[] {
  const target = registry.catalogue.tables.get(key.local.tableOid);
  if (target === undefined || !registry.isListed(target)) return [];
  const name = registry.names.relation(key, target, true);
  if (isLocallyUnique(key, target)) {
    return [
      defineField(name, reference.to(registry.tableType(target, "")), {
        source: { kind: "toOne", key, reverse: true, table: target },
      }),
    ];
  }
  return [
    defineField(name, reference.to(registry.tableType(target, "Connection")), {
      arguments: connectionArguments(registry, target),
      source: { kind: "toMany", key, reverse: true, table: target },
    }),
  ];
}

/** A function takes the whole row, so the caller has to be allowed to read all of it. */
function computedFields(registry: TypeRegistry, table: Table): readonly Field[] {
  return table.computed.flatMap((sqlFunction) => {
    const found = sqlFunction.executable ? functionReturns(registry, sqlFunction) : undefined;
    const name = registry.names.function(sqlFunction);
    if (found === undefined || !isGraphqlName(name)) return [];
    const { type, returns } = found;
    return defineField(name, type, {
      description: sqlFunction.description,
      arguments: returns.kind === "connection" ? connectionArguments(registry, returns.table) : [],
      source: { kind: "computed", function: sqlFunction, returns },
    });
  });
}
