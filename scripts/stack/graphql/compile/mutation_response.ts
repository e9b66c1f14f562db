import type { Table } from "../catalogue/types.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { identifier } from "./identifier.ts";
import { jsonObject } from "./json_object.ts";
import { literal } from "./literal.ts";

export type Write = {
  /** What the write is called in errors. */
  readonly verb: "insert" | "update" | "delete";
  /** The write itself, without `returning`. */
  readonly sql: string;
};

/** A statement that writes and answers with the response and with how many rows it wrote. */
export function mutationResponse(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  table: Table,
  write: Write,
): string {
  const type = unwrap(field.type);
  const block = compiler.statement.block();
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "affectedCount":
        return [part.key, "count(*)"];
      case "records":
        return [part.key, `coalesce(json_agg(${compileNode(compiler, part, table, block)}), '[]'::json)`];
      default:
        throw new GraphqlError(`unknown field in ${write.verb}`);
    }
  });
  const readable = table.columns.filter((column) => column.selectable).map((column) => identifier(column.name));
  return `with affected as (${write.sql} returning ${readable.join(", ")}) select ${jsonObject(pairs)}::text as result, count(*)::int8::text as affected from affected ${block}`;
}
