import { identifier } from "./identifier.ts";

/** A relation's or function's name with its schema. */
export function qualified(object: { readonly schema: string; readonly name: string }): string {
  return `${identifier(object.schema)}.${identifier(object.name)}`;
}
