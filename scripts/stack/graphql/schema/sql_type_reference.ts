import type { SqlType } from "../catalogue/types.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { ScalarName, TypeReference } from "./types.ts";

/** Object identifiers of PostgreSQL's built-in types, which never change. */
const SCALAR_OF_OID: ReadonlyMap<number, ScalarName> = new Map([
  [16, "Boolean"],
  [18, "String"],
  [20, "BigInt"],
  [21, "Int"],
  [23, "Int"],
  [25, "String"],
  [114, "JSON"],
  [700, "Float"],
  [701, "Float"],
  [1042, "String"],
  [1043, "String"],
  [1082, "Date"],
  [1083, "Time"],
  [1114, "Datetime"],
  [1184, "Datetime"],
  [1700, "BigFloat"],
  [2950, "UUID"],
  [3802, "JSON"],
]);
const LIMITED_OIDS: ReadonlySet<number> = new Set([18, 1042, 1043]);

type Shape = { readonly maxCharacters?: number | null; readonly returnsSet?: boolean };

/** The GraphQL type of values of an SQL type; undefined where GraphQL has none, and what uses it is left out. */
export function sqlTypeReference(registry: TypeRegistry, oid: number, shape: Shape = {}): TypeReference | undefined {
  const type = registry.catalogue.types.get(oid);
  if (type === undefined) return undefined;
  // `returns table (id int)` is recorded as `setof int`, which has no name for its column.
  if (shape.returnsSet === true && type.category !== "table") return undefined;
  switch (type.category) {
    case "other":
      return scalarReference(registry, type, shape.maxCharacters ?? null);
    case "array":
      return arrayReference(registry, type);
    case "enum": {
      const known = registry.enumType(oid);
      return known === undefined ? registry.scalar("Opaque") : reference.to(known);
    }
    case "table": {
      const table = type.tableOid === null ? undefined : registry.catalogue.tables.get(type.tableOid);
      if (table === undefined) return undefined;
      return reference.to(registry.tableType(table, shape.returnsSet === true ? "Connection" : ""));
    }
    case "composite":
    case "pseudo":
      return undefined;
  }
}

function scalarReference(registry: TypeRegistry, type: SqlType, maxCharacters: number | null): TypeReference {
  const scalar = SCALAR_OF_OID.get(type.oid) ?? (type.name === "citext" ? "String" : "Opaque");
  return registry.scalar(scalar, LIMITED_OIDS.has(type.oid) ? maxCharacters : null);
}

function arrayReference(registry: TypeRegistry, type: SqlType): TypeReference | undefined {
  if (type.elementOid === null) return undefined;
  const element = registry.catalogue.types.get(type.elementOid);
  if (element === undefined) return reference.list(registry.scalar("Opaque"));
  const inner = element.usable ? sqlTypeReference(registry, type.elementOid) : undefined;
  return inner === undefined ? undefined : reference.list(inner);
}
