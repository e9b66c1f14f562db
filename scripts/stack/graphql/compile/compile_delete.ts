import type { Table } from "../catalogue/types.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import type { SelectedField } from "../document/selected_field.ts";
import type { Field } from "../schema/types.ts";
import type { Compiler } from "./compiler.ts";
import { filterConditions } from "./filter_conditions.ts";
import { mutationResponse } from "./mutation_response.ts";
import { qualified } from "./qualified.ts";

/** The statement of `deleteFrom<Table>Collection`. */
export function compileDelete(compiler: Compiler, field: Field, selected: SelectedField, table: Table): string {
  restrictArguments(selected, ["filter", "atMost"]);
  const block = compiler.statement.block();
  const conditions = ["true", ...filterConditions(compiler, field, selected, table, block)];
  const sql = `delete from ${qualified(table)} as ${block} where ${conditions.join(" and ")}`;
  return mutationResponse(compiler, field, selected, table, { verb: "delete", sql });
}
