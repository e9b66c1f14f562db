import { defineField } from "./define_field.ts";
import { defineType } from "./define_type.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";

/** Adds the types that every schema has, whatever the database holds. */
export function addFixedTypes(registry: TypeRegistry): void {
  registry.addFixed(
    defineType({
      name: "FilterIs",
      kind: "ENUM",
      enumValues: [
        { name: "NULL", description: null },
        { name: "NOT_NULL", description: null },
      ],
    }),
  );
  registry.addFixed(
    defineType({
      name: "OrderByDirection",
      kind: "ENUM",
      description: "Defines a per-field sorting order",
      enumValues: [
        { name: "AscNullsFirst", description: "Ascending order, nulls first" },
        { name: "AscNullsLast", description: "Ascending order, nulls last" },
        { name: "DescNullsFirst", description: "Descending order, nulls first" },
        { name: "DescNullsLast", description: "Descending order, nulls last" },
      ],
    }),
  );
  const text = registry.scalar("String");
  const boolean = reference.nonNull(registry.scalar("Boolean"));
  registry.addFixed(
    defineType({
      name: "PageInfo",
      kind: "OBJECT",
      fields: () => [
        defineField("endCursor", text),
        defineField("hasNextPage", boolean),
        defineField("hasPreviousPage", boolean),
        defineField("startCursor", text),
      ],
    }),
  );
  registry.addFixed(
    defineType({
      name: "Node",
      kind: "INTERFACE",
      fields: () => [
        defineField("nodeId", reference.nonNull(registry.scalar("ID")), { description: "Retrieves a record by `ID`" }),
      ],
      possibleTypes: () =>
        registry.all
          .filter((type) => type.listed && type.source.kind === "node")
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    }),
  );
}
