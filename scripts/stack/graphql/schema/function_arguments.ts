import type { SqlFunction } from "../catalogue/types.ts";
import { defineInput } from "./define_input.ts";
import { reference } from "./reference.ts";
import { sqlTypeReference } from "./sql_type_reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Input } from "./types.ts";

/** A function's arguments: required unless they have a default. */
export function functionArguments(registry: TypeRegistry, sqlFunction: SqlFunction): readonly Input[] {
  return sqlFunction.arguments.flatMap((argument) => {
    const type = sqlTypeReference(registry, argument.typeOid);
    if (type === undefined || argument.name === null) return [];
    return defineInput(
      registry.names.argument(sqlFunction, argument.name),
      argument.defaultValue === undefined ? reference.nonNull(type) : type,
      {
        defaultValue: argument.defaultValue ?? null,
        source: { kind: "functionArgument", name: argument.name, typeName: argument.typeName },
      },
    );
  });
}
