import type { Catalogue, Column } from "../catalogue/types.ts";
import { identifier } from "./identifier.ts";
import { literal } from "./literal.ts";
import { outputCast } from "./output_cast.ts";

/** A column's value for the response: enum labels under the names that their comment gives them. */
export function columnValue(catalogue: Catalogue, block: string, column: Column): string {
  const expression = `${block}.${identifier(column.name)}`;
  const mappings = catalogue.enums.get(column.typeOid)?.mappings;
  if (mappings === undefined || mappings.size === 0) return outputCast(expression, column.typeOid);
  const cases = [...mappings].map(
    ([label, name]) => `when ${expression}::text = ${literal(label)} then ${literal(name)}`,
  );
  return `case ${cases.join(" ")} else ${expression}::text end`;
}
