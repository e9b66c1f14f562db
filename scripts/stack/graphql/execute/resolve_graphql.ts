import type { RunStatement } from "../catalogue/run_statement.ts";
import { checkFragments } from "../document/check_fragments.ts";
import { checkSize } from "../document/check_size.ts";
import { chooseOperation } from "../document/choose_operation.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { parseDocument } from "../document/parse_document.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { RoleSchema } from "../schema/build_schema.ts";
import type { GraphqlSettings } from "../settings.ts";
import type { GraphqlRequest } from "./graphql_request.ts";
import type { GraphqlResponse } from "./graphql_response.ts";
import { resolveMutation } from "./resolve_mutation.ts";
import { resolveQuery } from "./resolve_query.ts";

type Options = {
  readonly request: GraphqlRequest;
  readonly schema: RoleSchema;
  /** Runs a statement in the request's transaction, whose role and claims are set. */
  readonly run: RunStatement;
  readonly settings: GraphqlSettings;
};

/**
 * Resolves one request inside a transaction that the caller opened. Faults of the document become a response. A
 * `RequestFailure` or an error of the database comes out as it is: the caller rolls back, then answers with it.
 */
export async function resolveGraphql({ request, schema, run, settings }: Options): Promise<GraphqlResponse> {
  try {
    const { operations, fragments } = parseDocument(request.query, settings.maxTokens);
    const { variables } = request;
    if (!isInputObject(variables)) throw new GraphqlError("variables must be an object");
    const operation = chooseOperation(operations, request.operationName);
    checkFragments(fragments);
    if (operation === undefined) throw new GraphqlError("Operation not found");
    if (operation.operation === "subscription") throw new GraphqlError("Subscriptions are not supported");
    const { selections } = operation.selectionSet;
    checkSize(selections, fragments, settings);
    const variableDefinitions = operation.variableDefinitions ?? [];
    const resolve = operation.operation === "mutation" ? resolveMutation : resolveQuery;
    return await resolve(selections, { schema, fragments, variables, variableDefinitions }, run);
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error;
    return { data: undefined, errors: [error.message] };
  }
}
