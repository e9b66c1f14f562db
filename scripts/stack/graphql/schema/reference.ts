import type { NamedType, TypeReference } from "./types.ts";

/** Builds references to types, with their list and non-null wrappers. */
export const reference = {
  to: (type: NamedType, maxLength: number | null = null): TypeReference => ({ kind: "named", type, maxLength }),
  list: (of: TypeReference): TypeReference => ({ kind: "list", of }),
  nonNull: (of: TypeReference): TypeReference => (of.kind === "nonNull" ? of : { kind: "nonNull", of }),
  nullable: (type: TypeReference): TypeReference => (type.kind === "nonNull" ? type.of : type),
  /** `[T!]` */
  listOf: (type: TypeReference): TypeReference => reference.list(reference.nonNull(type)),
};
