import type { Column, Table } from "../catalogue/types.ts";
import type { InputValue } from "../document/input_value.ts";
import { isInputList } from "../document/is_input_list.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { readArgument } from "../document/read_argument.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import type { Compiler } from "./compiler.ts";
import { identifier } from "./identifier.ts";
import { mutationResponse } from "./mutation_response.ts";
import { qualified } from "./qualified.ts";

/** The statement of `insertInto<Table>Collection`. A key that is left out takes the column's default. */
export function compileInsert(compiler: Compiler, field: Field, selected: SelectedField, table: Table): string {
  restrictArguments(selected, ["objects"]);
  const value = readArgument(compiler, field, selected, "objects");
  const definition = field.arguments.find((argument) => argument.name === "objects");
  const inputs = definition === undefined ? [] : (unwrap(definition.type).inputs() ?? []);
  const rows = (isInputList(value) ? value : []).filter(isInputObject);
  if (rows.length === 0) throw new GraphqlError("At least one record must be provided to objects");
  const writable = inputs.flatMap((input) =>
    input.source.kind === "column" ? [{ name: input.name, column: input.source.column }] : [],
  );
  const given = writable.filter(({ name }) => rows.some((row) => row.has(name)));
  // Rows without any key still name one column, whose default they take.
  const columns = given.length > 0 ? given : writable.slice(0, 1);
  const values = rows.map(
    (row) => `(${columns.map(({ name, column }) => valueOf(compiler, column, row.get(name))).join(", ")})`,
  );
  const names = columns.map(({ column }) => identifier(column.name)).join(", ");
  const sql = `insert into ${qualified(table)} (${names}) values ${values.join(", ")}`;
  return mutationResponse(compiler, field, selected, table, { verb: "insert", sql });
}

function valueOf(compiler: Compiler, column: Column, value: InputValue): string {
  return value === undefined ? "default" : compiler.statement.value(value, column.typeName);
}
