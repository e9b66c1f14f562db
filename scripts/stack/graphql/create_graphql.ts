import postgres from "postgres";

import { reconnectPause } from "../reconnect_pause.ts";
import type { CallerPart, GraphqlOptions } from "../types.ts";
import { answerRequest, type Endpoint } from "./database/answer_request.ts";
import { Preparation } from "./database/preparation.ts";
import { SchemaCache } from "./database/schema_cache.ts";
import { responseText } from "./execute/response_text.ts";
import { HttpFault } from "./http/http_fault.ts";
import { jsonResponse } from "./http/json_response.ts";
import { readRequest } from "./http/read_request.ts";
import { defaultSettings, type GraphqlSettings } from "./settings.ts";

/** The GraphQL endpoint: what pg_graphql answers on the platform, for any schema of PostgreSQL. */
export async function createGraphql(
  options: GraphqlOptions & { readonly settings?: Partial<GraphqlSettings> },
): Promise<CallerPart> {
  const { databaseUrl, config, log } = options;
  const settings = { ...defaultSettings, ...options.settings };
  const sql = postgres(databaseUrl, {
    max: settings.connections,
    onnotice: () => undefined,
    fetch_types: false,
    backoff: reconnectPause,
  });
  const cache = new SchemaCache();
  const [kept] = await sql`select pg_catalog.to_regclass('graphql.seq_schema_version') is not null as "hasVersion"`;
  const endpoint: Endpoint = {
    sql,
    cache,
    preparation: new Preparation(),
    settings,
    searchPath: [...new Set(["graphql_public", ...config.api.extraSearchPath])],
    hasVersion: kept?.["hasVersion"] === true,
  };
  await sql.listen("pgrst", (payload) => {
    if (payload === "" || payload === "reload schema") cache.clear();
  });

  return {
    async fetch(request, caller) {
      try {
        const graphqlRequest = await readRequest(request, settings.maxBodyBytes);
        return jsonResponse(200, responseText(await answerRequest(endpoint, graphqlRequest, caller, request.headers)));
      } catch (error) {
        if (error instanceof HttpFault) {
          const { status, code, message } = error;
          return jsonResponse(status, JSON.stringify({ code, details: null, hint: null, message }));
        }
        log("graphql", error instanceof Error ? (error.stack ?? error.message) : String(error));
        return jsonResponse(503, responseText({ data: null, errors: ["The database can not be reached"] }));
      }
    },
    stop: () => sql.end({ timeout: 2 }),
  };
}
