import type { Table } from "../catalogue/types.ts";
import { findField } from "../document/find_field.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { columnValue } from "./column_value.ts";
import { compileComputed } from "./compile_computed.ts";
import { compileConnection } from "./compile_connection.ts";
import type { Compiler } from "./compiler.ts";
import { encoded } from "./encoded.ts";
import { identifier } from "./identifier.ts";
import { jsonObject } from "./json_object.ts";
import { keyJoin } from "./key_join.ts";
import { literal } from "./literal.ts";
import { qualified } from "./qualified.ts";

type Options = {
  /** Arguments that the field which leads to the node may have. */
  readonly allowedArguments?: readonly string[];
  readonly unknownField?: (name: string, typeName: string) => string;
};

const unknownOnNode = (name: string, typeName: string): string => `Unknown field '${name}' on type '${typeName}'`;

/** SQL of the row in `block` as the JSON object that a selection asks for. */
export function compileNode(
  compiler: Compiler,
  selected: SelectedField,
  table: Table,
  block: string,
  options: Options = {},
): string {
  restrictArguments(selected, options.allowedArguments ?? []);
  const type = compiler.schema.registry.tableType(table, "");
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    if (part.name === "__typename") return [part.key, literal(type.name)];
    const field = findField(type, part.name);
    if (field === undefined) {
      throw new GraphqlError((options.unknownField ?? unknownOnNode)(part.name, type.name));
    }
    return [part.key, valueOf(compiler, field, part, table, block)];
  });
  return jsonObject(pairs);
}

function valueOf(compiler: Compiler, field: Field, selected: SelectedField, table: Table, block: string): string {
  const { source } = field;
  switch (source.kind) {
    case "column":
      return columnValue(compiler.schema.catalogue, block, source.column);
    case "nodeId": {
      const key = (table.keyColumns ?? []).map((column) => `${block}.${identifier(column.name)}`);
      return encoded([`${literal(table.schema)}::text`, `${literal(table.name)}::text`, ...key]);
    }
    case "toOne": {
      const inner = compiler.statement.block();
      const object = compileNode(compiler, selected, source.table, inner);
      const join = keyJoin(source.key, source.reverse, inner, block);
      return `(select ${object} from ${qualified(source.table)} ${inner} where ${join})`;
    }
    case "toMany":
      return compileConnection(compiler, field, selected, source.table, {
        relation: qualified(source.table),
        join: (inner) => keyJoin(source.key, source.reverse, inner, block),
      });
    case "computed":
      return compileComputed(compiler, field, selected, source, table, block);
    default:
      throw new GraphqlError(`unexpected field type on node ${field.name}`);
  }
}
