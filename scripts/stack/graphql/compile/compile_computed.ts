import type { SqlFunction, Table } from "../catalogue/types.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field, Returns } from "../schema/types.ts";
import { compileConnection } from "./compile_connection.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { outputCast } from "./output_cast.ts";
import { qualified } from "./qualified.ts";

/** SQL of a computed field: a function of the row in `block`. */
export function compileComputed(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  source: { readonly function: SqlFunction; readonly returns: Returns },
  table: Table,
  block: string,
): string {
  const call = `${qualified(source.function)}(${block}::${qualified(table)})`;
  switch (source.returns.kind) {
    case "scalar":
    case "list":
      return outputCast(call, source.function.returnOid);
    case "enum":
      throw new GraphqlError("invalid return type from function");
    case "node": {
      const inner = compiler.statement.block();
      const object = compileNode(compiler, selected, source.returns.table, inner);
      return `(select ${object} from ${call} ${inner} where not (${inner} is null))`;
    }
    case "connection":
      return compileConnection(compiler, field, selected, source.returns.table, { relation: call, join: undefined });
  }
}
