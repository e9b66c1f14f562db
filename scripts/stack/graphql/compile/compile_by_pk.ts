import type { Table } from "../catalogue/types.ts";
import { literalValue } from "../document/literal_value.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { identifier } from "./identifier.ts";
import { qualified } from "./qualified.ts";

/** SQL expression of the row that has a key. Values go to the database as they are; it knows their type. */
export function compileByPk(compiler: Compiler, field: Field, selected: SelectedField, table: Table): string {
  const key = table.keyColumns ?? [];
  const given = new Map(
    selected.arguments.flatMap((argument) => {
      const source = field.arguments.find((candidate) => candidate.name === argument.name.value)?.source;
      return source?.kind === "column" ? [[source.column.name, literalValue(argument.value, compiler)] as const] : [];
    }),
  );
  const missing = key.filter((column) => !given.has(column.name));
  if (missing.length > 0) {
    throw new GraphqlError(`Missing primary key column(s): ${missing.map((column) => column.name).join(", ")}`);
  }
  const block = compiler.statement.block();
  const object = compileNode(compiler, selected, table, block, {
    allowedArguments: selected.arguments.map((argument) => argument.name.value),
    unknownField: (name, typeName) => `Unknown field "${name}" on type ${typeName}`,
  });
  const conditions = key.map((column) => {
    const value = compiler.statement.value(given.get(column.name), column.typeName);
    return `${block}.${identifier(column.name)} = ${value}`;
  });
  return `(select ${object} from ${qualified(table)} ${block} where ${conditions.join(" and ")})`;
}
