import type { ForeignKey } from "../catalogue/types.ts";
import { identifier } from "./identifier.ts";

/** SQL that joins the related rows in `block` to the row in `parent`. */
export function keyJoin(key: ForeignKey, reverse: boolean, block: string, parent: string): string {
  const near = reverse ? key.local.columns : key.referenced.columns;
  const far = reverse ? key.referenced.columns : key.local.columns;
  return near
    .map((column, position) => `${block}.${identifier(column)} = ${parent}.${identifier(far[position] ?? "")}`)
    .join(" and ");
}
