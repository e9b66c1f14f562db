import type { Sql, TransactionSql } from "postgres";

import type { Caller } from "../../types.ts";
import { loadCatalogue } from "../catalogue/load_catalogue.ts";
import type { RunStatement } from "../catalogue/run_statement.ts";
import type { GraphqlRequest } from "../execute/graphql_request.ts";
import type { GraphqlResponse } from "../execute/graphql_response.ts";
import { resolveGraphql } from "../execute/resolve_graphql.ts";
import { GraphqlError } from "../graphql_error.ts";
import { buildSchema, type RoleSchema } from "../schema/build_schema.ts";
import type { GraphqlSettings } from "../settings.ts";
import { errorMessage } from "./error_message.ts";
import type { Preparation } from "./preparation.ts";
import type { SchemaCache } from "./schema_cache.ts";
import { sessionSettings } from "./session_settings.ts";

export type Endpoint = {
  readonly sql: Sql;
  readonly cache: SchemaCache;
  readonly preparation: Preparation;
  readonly settings: GraphqlSettings;
  readonly searchPath: readonly string[];
  readonly hasVersion: boolean;
};

/** The schema that a request was resolved with is no longer the database's. */
class StaleSchema extends Error {}

/** Answers one request in one transaction under the caller's role and claims. */
export async function answerRequest(
  endpoint: Endpoint,
  request: GraphqlRequest,
  caller: Caller,
  headers: Headers | undefined,
): Promise<GraphqlResponse> {
  let response: GraphqlResponse | undefined;
  try {
    await endpoint.sql.begin(async (transaction) => {
      response = await resolveIn(transaction, endpoint, request, caller, headers);
    });
    return response ?? { data: null, errors: [] };
  } catch (error) {
    if (error instanceof StaleSchema) {
      endpoint.cache.clear();
      return answerRequest(endpoint, request, caller, headers);
    }
    if (error instanceof GraphqlError) return { data: undefined, errors: [error.message] };
    // Whoever nests values or selections so deep that the stack ends gets no further than that.
    if (error instanceof RangeError) return { data: undefined, errors: ["The request is nested too deep"] };
    const message = errorMessage(error);
    if (message === undefined) throw error;
    return { data: null, errors: [message] };
  }
}

async function resolveIn(
  transaction: TransactionSql,
  endpoint: Endpoint,
  request: GraphqlRequest,
  caller: Caller,
  headers: Headers | undefined,
): Promise<GraphqlResponse> {
  const { settings, cache } = endpoint;
  const run: RunStatement = (text, parameters) =>
    transaction.unsafe(text, [...parameters], { prepare: endpoint.preparation.isWorthwhile(text) }).execute();
  const cached = cache.get(caller.role);
  const timeoutMs = cached?.schema.catalogue.statementTimeoutMs ?? settings.statementTimeoutMs;
  const session = sessionSettings({ ...endpoint, caller, headers, timeoutMs });
  const settled = run(session.text, session.parameters).then(([row]) => String(row?.["version"]));
  const resolve = (schema: RoleSchema): Promise<GraphqlResponse> => resolveGraphql({ request, schema, run, settings });
  if (cached !== undefined) {
    // The request goes out with its settings; should the schema have moved meanwhile, all is undone and done anew.
    const [version, response] = await Promise.allSettled([settled, resolve(cached.schema)]);
    if (version.status === "rejected") throw version.reason;
    if (version.value !== cached.version) throw new StaleSchema();
    if (response.status === "rejected") throw response.reason;
    return response.value;
  }
  const version = await settled;
  const schema = buildSchema(await loadCatalogue(run));
  cache.set(caller.role, { version, schema });
  return resolve(schema);
}
