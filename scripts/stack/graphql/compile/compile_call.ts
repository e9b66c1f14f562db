import type { SqlFunction } from "../catalogue/types.ts";
import { readArgument } from "../document/read_argument.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field, Returns } from "../schema/types.ts";
import { compileConnection } from "./compile_connection.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { identifier } from "./identifier.ts";
import { outputCast } from "./output_cast.ts";
import { qualified } from "./qualified.ts";

/** SQL expression of what a function answers, called with the arguments that the document gives. */
export function compileCall(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  source: { readonly function: SqlFunction; readonly returns: Returns },
): string {
  const allowedArguments = field.arguments.map((argument) => argument.name);
  restrictArguments(selected, allowedArguments);
  const values = field.arguments.flatMap((argument) => {
    const value = readArgument(compiler, field, selected, argument.name);
    if (argument.source.kind !== "functionArgument" || value === undefined) return [];
    return `${identifier(argument.source.name)} => ${compiler.statement.value(value, argument.source.typeName)}`;
  });
  const call = `${qualified(source.function)}(${values.join(", ")})`;
  switch (source.returns.kind) {
    case "scalar":
    case "list":
      return `to_json(${outputCast(call, source.function.returnOid)})`;
    case "enum":
      throw new GraphqlError(`unsupported return type: ${source.returns.typeName}`);
    case "node": {
      const block = compiler.statement.block();
      const object = compileNode(compiler, selected, source.returns.table, block, { allowedArguments });
      return `(select ${object} from ${call} ${block} where not (${block} is null))`;
    }
    case "connection": {
      const { table } = source.returns;
      const connection = (relation: string): string =>
        compileConnection(compiler, field, selected, table, { relation, join: undefined });
      return source.function.volatile ? calledOnce(compiler, call, connection) : connection(call);
    }
  }
}

/**
 * A collection of what one call answers. Page, page info and counts each read the rows, and a function that writes
 * must write once, even when nothing of its rows is selected.
 */
function calledOnce(compiler: Compiler, call: string, connection: (relation: string) => string): string {
  const rows = compiler.statement.block();
  const collection = connection(rows);
  return `(with ${rows} as materialized (select * from ${call}) select ${collection} where (select count(*) from ${rows}) >= 0)`;
}
