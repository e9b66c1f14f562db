import type { Table } from "../catalogue/types.ts";
import { findField } from "../document/find_field.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { compileAggregate } from "./compile_aggregate.ts";
import { compileEdges } from "./compile_edges.ts";
import { compilePageInfo } from "./compile_page_info.ts";
import type { Compiler } from "./compiler.ts";
import { filterConditions } from "./filter_conditions.ts";
import { jsonObject } from "./json_object.ts";
import { literal } from "./literal.ts";
import { Page } from "./page.ts";
import { readOrdering } from "./read_ordering.ts";
import { readPaging } from "./read_paging.ts";
import type { RowSource } from "./row_source.ts";

/** SQL expression of a collection as JSON. Only what is selected is computed. */
export function compileConnection(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  table: Table,
  source: RowSource,
): string {
  restrictArguments(
    selected,
    field.arguments.map((argument) => argument.name),
  );
  const paging = readPaging(compiler, field, selected, table);
  const block = compiler.statement.block();
  const filter = filterConditions(compiler, field, selected, table, block);
  const ordering = readOrdering(compiler, field, selected, table);
  const page = new Page({ statement: compiler.statement, table, block, source, filter, ordering, paging });
  const type = compiler.schema.registry.tableType(table, "Connection");
  let readsPage = false;
  const pairs = selectFields(selected.selections, type.name, compiler).map((part): [string, string] => {
    if (part.name === "__typename") return [part.key, literal(type.name)];
    const partField = findField(type, part.name);
    if (partField === undefined) throw unknownField(part.name);
    switch (part.name) {
      case "edges":
        readsPage = true;
        return [part.key, compileEdges(compiler, part, table, page)];
      case "pageInfo":
        readsPage = true;
        return [part.key, compilePageInfo(compiler, part, page)];
      case "aggregate":
        return [part.key, compileAggregate(compiler, partField, part, page)];
      default:
        return [part.key, `(select count(*) ${page.allRows()})`];
    }
  });
  return readsPage ? `(select ${jsonObject(pairs)} from ${page.rows()})` : jsonObject(pairs);
}

function unknownField(name: string): GraphqlError {
  return new GraphqlError(
    name === "aggregate" ? "enable the aggregate directive to use aggregates" : "unknown field in connection",
  );
}
