import type { InputValue } from "../document/input_value.ts";
import { GraphqlError } from "../graphql_error.ts";
import { identifier } from "./identifier.ts";
import type { OrderElement, Ordering } from "./ordering.ts";
import type { Statement } from "./statement.ts";

/** SQL that is true for rows which come after the cursor's place in the order. */
export function afterCursor(
  statement: Statement,
  block: string,
  ordering: Ordering,
  cursor: readonly InputValue[],
): string {
  if (cursor.length > ordering.elements.length) {
    throw new GraphqlError("orderBy clause incompatible with pagination cursor");
  }
  return cursor.reduceRight<string>((rest, value, position) => {
    const element = ordering.elements[position];
    return element === undefined ? rest : step(statement, block, element, value, rest);
  }, "false");
}

function step(statement: Statement, block: string, element: OrderElement, value: InputValue, rest: string): string {
  const column = `${block}.${identifier(element.column.name)}`;
  if (value === null || value === undefined) {
    const later = element.nullsFirst ? `${column} is not null` : "false";
    return `(${later} or (${column} is null and ${rest}))`;
  }
  const given = statement.value(value, element.column.typeName);
  const beyond = `${column} ${element.ascending ? ">" : "<"} ${given}`;
  const nullsLater = element.nullsFirst || element.column.notNull ? "" : ` or ${column} is null`;
  return rest === "false"
    ? `(${beyond}${nullsLater})`
    : `(${beyond}${nullsLater} or (${column} = ${given} and ${rest}))`;
}
