import type { Table } from "../catalogue/types.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { readArgument } from "../document/read_argument.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import type { Compiler } from "./compiler.ts";
import { filterConditions } from "./filter_conditions.ts";
import { identifier } from "./identifier.ts";
import { mutationResponse } from "./mutation_response.ts";
import { qualified } from "./qualified.ts";

/** The statement of `update<Table>Collection`. */
export function compileUpdate(compiler: Compiler, field: Field, selected: SelectedField, table: Table): string {
  restrictArguments(selected, ["set", "filter", "atMost"]);
  const value = readArgument(compiler, field, selected, "set");
  const definition = field.arguments.find((argument) => argument.name === "set");
  const inputs = definition === undefined ? [] : (unwrap(definition.type).inputs() ?? []);
  const assignments = [...(isInputObject(value) ? value : [])].flatMap(([name, assigned]) => {
    const source = inputs.findLast((input) => input.name === name)?.source;
    if (source?.kind !== "column" || assigned === undefined) return [];
    return `${identifier(source.column.name)} = ${compiler.statement.value(assigned, source.column.typeName)}`;
  });
  if (assignments.length === 0) {
    throw new GraphqlError("At least one mapping must be provided to set argument");
  }
  const block = compiler.statement.block();
  const conditions = ["true", ...filterConditions(compiler, field, selected, table, block)];
  const sql = `update ${qualified(table)} as ${block} set ${assignments.join(", ")} where ${conditions.join(" and ")}`;
  return mutationResponse(compiler, field, selected, table, { verb: "update", sql });
}
