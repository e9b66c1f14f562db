import type { Table } from "../catalogue/types.ts";
import { addAggregateTypes } from "./aggregate_types.ts";
import { connectionFields } from "./connection_fields.ts";
import { defineField } from "./define_field.ts";
import { defineType } from "./define_type.ts";
import { filterInputs } from "./filter_inputs.ts";
import { nodeFields } from "./node_fields.ts";
import { orderInputs } from "./order_inputs.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field } from "./types.ts";
import { writeInputs } from "./write_inputs.ts";

/** Adds the types that a table brings; those that the role's grants don't allow stay unlisted. */
export function addTableTypes(registry: TypeRegistry, table: Table): void {
  const name = registry.names.table(table);
  const listed = registry.isListed(table);
  const schemaOid = table.schemaOid;
  const mayInsert = listed && table.columns.some((column) => column.insertable);
  const mayUpdate = listed && table.columns.some((column) => column.updatable);
  registry.addTableType(
    table,
    "",
    defineType({
      name,
      kind: "OBJECT",
      description: table.description,
      listed,
      schemaOid,
      source: { kind: "node", table },
      fields: () => nodeFields(registry, table),
      interfaces: () => [registry.fixedType("Node")],
    }),
  );
  registry.addTableType(
    table,
    "Edge",
    defineType({
      name: `${name}Edge`,
      kind: "OBJECT",
      listed,
      schemaOid,
      fields: () => [
        defineField("cursor", reference.nonNull(registry.scalar("String"))),
        defineField("node", reference.nonNull(reference.to(registry.tableType(table, "")))),
      ],
    }),
  );
  registry.addTableType(
    table,
    "Connection",
    defineType({
      name: `${name}Connection`,
      kind: "OBJECT",
      listed,
      schemaOid,
      source: { kind: "connection", table },
      fields: () => connectionFields(registry, table),
    }),
  );
  registry.addTableType(
    table,
    "Filter",
    defineType({
      name: `${name}Filter`,
      kind: "INPUT_OBJECT",
      listed,
      schemaOid,
      source: { kind: "filterEntity", table },
      inputs: () => filterInputs(registry, table),
    }),
  );
  registry.addTableType(
    table,
    "OrderBy",
    defineType({
      name: `${name}OrderBy`,
      kind: "INPUT_OBJECT",
      listed,
      schemaOid,
      source: { kind: "orderByEntity", table },
      inputs: () => orderInputs(registry, table),
    }),
  );
  registry.addTableType(
    table,
    "InsertInput",
    defineType({
      name: `${name}InsertInput`,
      kind: "INPUT_OBJECT",
      listed: mayInsert,
      schemaOid,
      inputs: () => writeInputs(registry, table, (column) => column.insertable),
    }),
  );
  registry.addTableType(
    table,
    "UpdateInput",
    defineType({
      name: `${name}UpdateInput`,
      kind: "INPUT_OBJECT",
      listed: mayUpdate,
      schemaOid,
      inputs: () => writeInputs(registry, table, (column) => column.updatable),
    }),
  );
  const responses = [
    ["InsertResponse", mayInsert],
    ["UpdateResponse", mayUpdate],
    ["DeleteResponse", listed && table.deletable],
  ] as const;
  for (const [suffix, isOffered] of responses) {
    registry.addTableType(
      table,
      suffix,
      defineType({
        name: `${name}${suffix}`,
        kind: "OBJECT",
        listed: isOffered,
        schemaOid,
        fields: () => responseFields(registry, table),
      }),
    );
  }
  if (table.aggregate) addAggregateTypes(registry, table, listed);
}

function responseFields(registry: TypeRegistry, table: Table): readonly Field[] {
  return [
    defineField("affectedCount", reference.nonNull(registry.scalar("Int")), {
      description: "Count of the records impacted by the mutation",
    }),
    defineField("records", reference.nonNull(reference.listOf(reference.to(registry.tableType(table, "")))), {
      description: "Array of records impacted by the mutation",
    }),
  ];
}
