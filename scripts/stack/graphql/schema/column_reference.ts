import type { Column } from "../catalogue/types.ts";
import { reference } from "./reference.ts";
import { sqlTypeReference } from "./sql_type_reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { TypeReference } from "./types.ts";

/** The GraphQL type of a column's values. */
export function columnReference(registry: TypeRegistry, column: Column): TypeReference | undefined {
  const type = sqlTypeReference(registry, column.typeOid, { maxCharacters: column.maxCharacters });
  return type !== undefined && column.notNull ? reference.nonNull(type) : type;
}
