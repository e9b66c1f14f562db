import type { SelectionNode } from "graphql";

import type { RunStatement } from "../catalogue/run_statement.ts";
import { readAtMost } from "../compile/read_at_most.ts";
import { Statement } from "../compile/statement.ts";
import { findField } from "../document/find_field.ts";
import type { RequestContext } from "../document/request_context.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { RequestFailure } from "../request_failure.ts";
import type { NamedType } from "../schema/types.ts";
import { compileRoot } from "./compile_root.ts";
import type { GraphqlResponse } from "./graphql_response.ts";

/** Resolves a mutation's fields one after the other. The first that fails undoes all. */
export async function resolveMutation(
  selections: readonly SelectionNode[],
  context: RequestContext,
  run: RunStatement,
): Promise<GraphqlResponse> {
  const { mutation } = context.schema;
  if (mutation === undefined) return { data: null, errors: ["Unknown type Mutation"] };
  const selected = selectFields(selections, "Mutation", context);
  if (selected.length === 0) throw new RequestFailure("Selection set must not be empty");
  const data = new Map<string, string>();
  for (const field of selected) data.set(field.key, await resolveField(field, mutation, context, run));
  return { data, errors: [] };
}

async function resolveField(
  selected: SelectedField,
  mutation: NamedType,
  context: RequestContext,
  run: RunStatement,
): Promise<string> {
  if (selected.name === "__typename") return '"Mutation"';
  const field = findField(mutation, selected.name);
  if (field === undefined) throw new RequestFailure(`Unknown field "${selected.name}" on type Mutation`);
  try {
    const statement = new Statement();
    const compiler = { ...context, statement };
    const text = compileRoot(compiler, field, selected);
    const [row] = await run(text, statement.parameters);
    const { kind } = field.source;
    if (
      (kind === "update" || kind === "delete") &&
      BigInt(String(row?.["affected"] ?? 0)) > readAtMost(compiler, field, selected)
    ) {
      throw new RequestFailure(`${kind} impacts too many records`);
    }
    return String(row?.["result"] ?? "null");
  } catch (error) {
    throw error instanceof GraphqlError ? new RequestFailure(error.message) : error;
  }
}
