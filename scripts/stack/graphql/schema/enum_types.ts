import { defineInput } from "./define_input.ts";
import { defineType } from "./define_type.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";

/** Adds every enum of the exposed schemas and its filter. */
export function addEnumTypes(registry: TypeRegistry): void {
  for (const sqlEnum of registry.catalogue.enums.values()) {
    const type = defineType({
      name: registry.names.sqlEnum(sqlEnum),
      kind: "ENUM",
      listed: sqlEnum.usable,
      schemaOid: sqlEnum.schemaOid,
      source: { kind: "sqlEnum", sqlEnum },
      enumValues: sqlEnum.labels.map((label) => ({ name: sqlEnum.mappings.get(label) ?? label, description: null })),
    });
    const value = reference.to(type);
    const filter = defineType({
      name: `${type.name}Filter`,
      kind: "INPUT_OBJECT",
      description: `Boolean expression comparing fields on type "${type.name}"`,
      listed: sqlEnum.usable,
      inputs: () => [
        defineInput("eq", value),
        defineInput("in", reference.listOf(value)),
        defineInput("is", reference.to(registry.fixedType("FilterIs"))),
        defineInput("neq", value),
      ],
    });
    registry.addEnum(sqlEnum, type, filter);
  }
}
