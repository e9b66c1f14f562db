import type { SqlFunction } from "../catalogue/types.ts";
import type { TypeRegistry } from "./type_registry.ts";

const SYSTEM_SCHEMAS: ReadonlySet<string> = new Set(["graphql", "graphql_public", "auth", "extensions"]);

/** Whether a function can be a field of Query or Mutation. `sameName` counts functions of its name. */
export function isCallable(registry: TypeRegistry, sqlFunction: SqlFunction, sameName: number): boolean {
  const { types } = registry.catalogue;
  const hasPlainElement = (elementOid: number | null): boolean =>
    elementOid !== null && types.get(elementOid)?.category === "other";
  const returned = types.get(sqlFunction.returnOid);
  const canReturn =
    returned !== undefined &&
    returned.category !== "pseudo" &&
    returned.category !== "enum" &&
    (returned.category !== "array" || hasPlainElement(returned.elementOid));
  return (
    canReturn &&
    sqlFunction.executable &&
    !sqlFunction.variadic &&
    sameName === 1 &&
    !SYSTEM_SCHEMAS.has(sqlFunction.schema) &&
    sqlFunction.arguments.every((argument) => {
      const type = types.get(argument.typeOid);
      if (type === undefined || argument.name === null) return false;
      return type.category === "other" || (type.category === "array" && hasPlainElement(type.elementOid));
    })
  );
}
