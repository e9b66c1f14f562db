import type { Field, NamedType } from "../schema/types.ts";

/** A type's field by name. Of two that share a name the later one is reached. */
export function findField(type: NamedType, name: string): Field | undefined {
  return type.fields()?.findLast((field) => field.name === name);
}
