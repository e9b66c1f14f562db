import type { Table } from "../catalogue/types.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { cursorOf } from "./cursor_of.ts";
import { jsonObject } from "./json_object.ts";
import { literal } from "./literal.ts";
import type { Page } from "./page.ts";

/** SQL of a page's edges, gathered over its rows. */
export function compileEdges(compiler: Compiler, selected: SelectedField, table: Table, page: Page): string {
  const type = compiler.schema.registry.tableType(table, "Edge");
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "cursor":
        return [part.key, cursorOf(page.block, page.ordering)];
      case "node":
        return [part.key, compileNode(compiler, part, table, page.block)];
      default:
        throw new GraphqlError("unknown field in edge");
    }
  });
  // Said though the rows come in order: an `endCursor` beside the edges makes PostgreSQL sort them its own way. A key
  // that the role may not read is no column of the page: PostgreSQL denies the statement, in its own words.
  const readable = page.ordering.elements.every(({ column }) => column.selectable);
  const order = readable ? ` order by ${page.ordering.clause(page.block)}` : "";
  return `coalesce(json_agg(${jsonObject(pairs)}${order}), '[]'::json)`;
}
