import type { SelectionNode } from "graphql";

import type { RunStatement } from "../catalogue/run_statement.ts";
import { Statement } from "../compile/statement.ts";
import { findField } from "../document/find_field.ts";
import type { RequestContext } from "../document/request_context.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { describeNamedType } from "../introspection/describe_named_type.ts";
import { describeSchema } from "../introspection/describe_schema.ts";
import type { JsonValue } from "../introspection/json_value.ts";
import { compileRoot } from "./compile_root.ts";
import type { GraphqlResponse } from "./graphql_response.ts";

/** Resolves a query's fields, each for itself: one that is wrong doesn't spoil the others. */
export async function resolveQuery(
  selections: readonly SelectionNode[],
  context: RequestContext,
  run: RunStatement,
): Promise<GraphqlResponse> {
  const selected = selectFields(selections, "Query", context);
  if (selected.length === 0) throw new GraphqlError("Selection set must not be empty");
  const errors: string[] = [];
  const ready = new Map<string, () => Promise<string>>();
  for (const field of selected) {
    try {
      ready.set(field.key, prepareField(field, context, run));
    } catch (error) {
      if (!(error instanceof GraphqlError)) throw error;
      errors.push(error.message);
    }
  }
  // Statements go out together; the database answers them in turn.
  const entries = await Promise.all(
    [...ready].map(async ([key, answer]): Promise<[string, string]> => [key, await answer()]),
  );
  return { data: entries.length === 0 ? null : new Map(entries), errors };
}

/** What answers a field. Throws at once what is wrong with the document; the database is asked later. */
function prepareField(selected: SelectedField, context: RequestContext, run: RunStatement): () => Promise<string> {
  const answer = (json: JsonValue) => (): Promise<string> => Promise.resolve(JSON.stringify(json));
  const { query } = context.schema;
  if (selected.name === "__typename") return answer(query.name);
  const field = findField(query, selected.name);
  if (field === undefined) throw new GraphqlError(`Unknown field "${selected.name}" on type Query`);
  if (field.source.kind === "introspectSchema") return answer(describeSchema(selected, context));
  if (field.source.kind === "introspectType") return answer(describeNamedType(field, selected, context));
  const statement = new Statement();
  const text = compileRoot({ ...context, statement }, field, selected);
  return async () => {
    const [row] = await run(text, statement.parameters);
    return String(row?.["result"] ?? "null");
  };
}
