import { createGraphql } from "../../../../scripts/stack/graphql/create_graphql.ts";
import type { GraphqlSettings } from "../../../../scripts/stack/graphql/settings.ts";
import type { Caller, CallerPart, ProjectConfig } from "../../../../scripts/stack/types.ts";
import type { TestSql } from "../../../support/connect.ts";
import { createScratchDatabase } from "../../../support/scratch_database.ts";

/** What a client reads. */
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
};

export type Ask = {
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly role?: string;
  readonly claims?: Caller["claims"];
};

/** An endpoint on a scratch database of its own. */
export type Endpoint = {
  readonly url: string;
  readonly sql: TestSql;
  readonly part: CallerPart;
  readonly config: ProjectConfig;
  /** Asks as `postgres`, who owns the tables, unless a role is given. */
  ask(query: string, options?: Ask): Promise<Answer>;
  /** Messages of the errors that a request answers with. */
  errors(query: string, options?: Ask): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Starts an endpoint on an empty project in which `schema` has been run. */
export async function startEndpoint(schema: string, settings: Partial<GraphqlSettings> = {}): Promise<Endpoint> {
  const database = await createScratchDatabase();
  await database.sql.unsafe(schema).simple();
  const part = await createGraphql({
    databaseUrl: database.url,
    config: emptyProject(),
    log: (part, line) => console.error(part, line),
    settings,
  });
  const ask = async (query: string, options: Ask = {}): Promise<Answer> => {
    const { variables, operationName, role = "postgres", claims = { role } } = options;
    const request = new Request("http://localhost/graphql/v1", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const response = await part.fetch(request, { role, claims });
    const answer: Answer = await response.json();
    return answer;
  };
  return {
    url: database.url,
    sql: database.sql,
    part,
    config: emptyProject(),
    ask,
    errors: async (query, options) => ((await ask(query, options)).errors ?? []).map((error) => error.message),
    async close() {
      await part.stop();
      await database.close();
    },
  };
}

function emptyProject(): ProjectConfig {
  return {
    workdir: "/nowhere",
    projectId: "scratch",
    ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
    api: { schemas: ["public", "graphql_public"], extraSearchPath: ["public", "extensions"], maxRows: 1000 },
    functions: [],
    seeds: false,
    functionSecrets: {},
    raw: {},
  };
}
