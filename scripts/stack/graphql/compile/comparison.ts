import type { Column } from "../catalogue/types.ts";
import type { InputValue } from "../document/input_value.ts";
import { GraphqlError } from "../graphql_error.ts";
import { identifier } from "./identifier.ts";
import type { Statement } from "./statement.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  eq: "=",
  neq: "<>",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  startsWith: "^@",
  like: "like",
  ilike: "ilike",
  regex: "~",
  iregex: "~*",
  contains: "@>",
  containedBy: "<@",
  overlaps: "&&",
};

/** SQL of one comparison of a filter. */
export function comparison(
  statement: Statement,
  block: string,
  column: Column,
  operator: string,
  value: InputValue,
): string {
  const name = `${block}.${identifier(column.name)}`;
  if (operator === "is") {
    if (value === "NULL") return `${name} is null`;
    if (value === "NOT_NULL") return `${name} is not null`;
    throw new GraphqlError("Error transpiling Is filter value type");
  }
  if (operator === "in") return `${name} = any (${statement.value(value, `${column.typeName}[]`)})`;
  const sql = OPERATORS[operator];
  if (sql === undefined) throw new GraphqlError(`Invalid filter operation: ${operator}`);
  return `${name} ${sql} ${statement.value(value, column.typeName)}`;
}
