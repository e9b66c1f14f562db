import type { NamedType, TypeReference } from "./types.ts";

/** The named type under all list and non-null wrappers. */
export function unwrap(type: TypeReference): NamedType {
  return type.kind === "named" ? type.type : unwrap(type.of);
}
