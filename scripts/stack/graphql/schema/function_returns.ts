import type { SqlFunction } from "../catalogue/types.ts";
import { sqlTypeReference } from "./sql_type_reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Returns, TypeReference } from "./types.ts";

/** What a function answers with, as a type and as what compiling it needs to know. */
export function functionReturns(
  registry: TypeRegistry,
  sqlFunction: SqlFunction,
): { readonly type: TypeReference; readonly returns: Returns } | undefined {
  const type = sqlTypeReference(registry, sqlFunction.returnOid, { returnsSet: sqlFunction.returnsSet });
  if (type === undefined) return undefined;
  if (type.kind !== "named") return { type, returns: { kind: "list" } };
  const { source, name } = type.type;
  switch (source.kind) {
    case "node":
    case "connection":
      return { type, returns: { kind: source.kind, table: source.table } };
    case "sqlEnum":
      return { type, returns: { kind: "enum", typeName: name } };
    default:
      return { type, returns: { kind: "scalar" } };
  }
}
