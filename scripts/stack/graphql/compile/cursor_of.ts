import { encoded } from "./encoded.ts";
import { identifier } from "./identifier.ts";
import type { Ordering } from "./ordering.ts";

/** SQL of a row's cursor: the values by which it is ordered. */
export function cursorOf(block: string, ordering: Ordering): string {
  return encoded(ordering.elements.map(({ column }) => `to_jsonb(${block}.${identifier(column.name)})`));
}
