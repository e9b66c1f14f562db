import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Compiler } from "./compiler.ts";
import { cursorOf } from "./cursor_of.ts";
import { jsonObject } from "./json_object.ts";
import { literal } from "./literal.ts";
import type { Page } from "./page.ts";

/** SQL of what surrounds a page, gathered over its rows. */
export function compilePageInfo(compiler: Compiler, selected: SelectedField, page: Page): string {
  const cursor = (order: string): string => `(array_agg(${cursorOf(page.block, page.ordering)} order by ${order}))[1]`;
  const pairs = selectFields(selected.selections, "PageInfo", compiler).map((part): [string, string] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal("PageInfo")];
      case "startCursor":
        return [part.key, cursor(page.ordering.clause(page.block))];
      case "endCursor":
        return [part.key, cursor(page.ordering.reversed().clause(page.block))];
      case "hasNextPage":
        return [part.key, page.hasNext()];
      case "hasPreviousPage":
        return [part.key, page.hasPrevious()];
      default:
        throw new GraphqlError("unknown field in pageInfo");
    }
  });
  return jsonObject(pairs);
}
