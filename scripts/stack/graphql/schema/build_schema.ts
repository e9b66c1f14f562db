import type { Catalogue } from "../catalogue/types.ts";
import { defineType } from "./define_type.ts";
import { addEnumTypes } from "./enum_types.ts";
import { addFixedTypes } from "./fixed_types.ts";
import { addMetaTypes } from "./meta_types.ts";
import { mutationFields } from "./mutation_fields.ts";
import { queryFields } from "./query_fields.ts";
import { addTableTypes } from "./table_types.ts";
import { TypeRegistry } from "./type_registry.ts";
import type { NamedType } from "./types.ts";

/** The schema that a role sees. */
export type RoleSchema = {
  readonly catalogue: Catalogue;
  readonly query: NamedType;
  /** Undefined when the role can change nothing. */
  readonly mutation: NamedType | undefined;
  readonly registry: TypeRegistry;
  /** What `__schema { types }` lists, by name. */
  readonly listedTypes: readonly NamedType[];
};

/** Derives the GraphQL schema from the catalogue. */
export function buildSchema(catalogue: Catalogue): RoleSchema {
  const registry = new TypeRegistry(catalogue);
  addFixedTypes(registry);
  addMetaTypes(registry);
  addEnumTypes(registry);
  for (const table of catalogue.tables.values()) addTableTypes(registry, table);
  const query = registry.add(
    defineType({
      name: "Query",
      kind: "OBJECT",
      description: "The root type for querying data",
      fields: () => queryFields(registry),
    }),
  );
  const writes = mutationFields(registry);
  const mutation =
    writes.length === 0
      ? undefined
      : registry.add(
          defineType({
            name: "Mutation",
            kind: "OBJECT",
            description: "The root type for creating and mutating data",
            fields: () => writes,
          }),
        );
  return { catalogue, registry, query, mutation, listedTypes: listTypes(registry.all) };
}

/** Of several types of one name the first is listed, as a name can stand for one thing only. */
function listTypes(types: readonly NamedType[]): readonly NamedType[] {
  const byName = new Map<string, NamedType>();
  for (const type of types) if (type.listed && !byName.has(type.name)) byName.set(type.name, type);
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
