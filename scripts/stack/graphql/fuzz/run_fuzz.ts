import postgres from "postgres";

import type { ProjectConfig } from "../../types.ts";
import { loadCatalogue } from "../catalogue/load_catalogue.ts";
import { createGraphql } from "../create_graphql.ts";
import { buildSchema, type RoleSchema } from "../schema/build_schema.ts";
import { faultOf } from "./fault_of.ts";
import { generateQuery } from "./generate_query.ts";
import { mutateText } from "./mutate_text.ts";
import { Random } from "./random.ts";

export type FuzzOptions = {
  /** A database that holds `fuzzSchema`, as a role that may become `anon`. */
  readonly databaseUrl: string;
  readonly config: ProjectConfig;
  readonly seed: number;
  /** Documents that the schema allows, and as many that were spoiled. */
  readonly count: number;
};

export type FuzzReport = {
  readonly asked: number;
  /** Answers that hold data, to show that the documents are no noise. */
  readonly answered: number;
  readonly faults: readonly { readonly fault: string; readonly body: string; readonly answer: string }[];
};

/** Asks the endpoint a great many things as `anon` and looks at how it answers, not at what. */
export async function runFuzz({ databaseUrl, config, seed, count }: FuzzOptions): Promise<FuzzReport> {
  const random = new Random(seed);
  const schema = await readSchema(databaseUrl);
  const logged: string[] = [];
  const part = await createGraphql({
    databaseUrl,
    config,
    log: (_, line) => logged.push(line),
    settings: { connections: 2 },
  });
  const faults: FuzzReport["faults"][number][] = [];
  let answered = 0;
  const ask = async (body: string): Promise<void> => {
    const request = new Request("http://localhost/graphql/v1", { method: "POST", body });
    const response = await part.fetch(request, { role: "anon", claims: { role: "anon" } });
    const answer = await response.text();
    if (answer.startsWith('{"data":{')) answered += 1;
    const fault = logged.length > 0 ? `logs ${logged.join(" ")}` : faultOf(response.status, answer);
    logged.length = 0;
    if (fault !== undefined) faults.push({ fault, body, answer });
  };
  try {
    for (let turn = 0; turn < count; turn += 1) {
      const query = generateQuery(random, schema);
      await ask(JSON.stringify({ query }));
      const body = JSON.stringify({
        query: mutateText(random, query),
        variables: { v: random.pick([true, null, 1, "x", [], {}]) },
      });
      await ask(random.chance(0.1) ? mutateText(random, body) : body);
    }
  } finally {
    await part.stop();
  }
  return { asked: count * 2, answered, faults };
}

async function readSchema(databaseUrl: string): Promise<RoleSchema> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    let schema: RoleSchema | undefined;
    await sql.begin(async (transaction) => {
      await transaction`select set_config('search_path', 'graphql_public, public', true), set_config('role', 'anon', true)`;
      schema = buildSchema(await loadCatalogue((text, values) => transaction.unsafe(text, [...values]).execute()));
    });
    if (schema === undefined) throw new Error("the schema was not read");
    return schema;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
