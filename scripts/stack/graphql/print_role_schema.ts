import { buildClientSchema, getIntrospectionQuery, printSchema } from "graphql";
import postgres from "postgres";

import { loadCatalogue } from "./catalogue/load_catalogue.ts";
import { resolveGraphql } from "./execute/resolve_graphql.ts";
import { responseText } from "./execute/response_text.ts";
import { buildSchema } from "./schema/build_schema.ts";
import { defaultSettings } from "./settings.ts";

type Options = {
  readonly databaseUrl: string;
  readonly role: string;
  /** As `extra_search_path` in config.toml. */
  readonly searchPath: readonly string[];
};

/** The schema that a role sees, in GraphQL's own language, whether or not introspection is switched on. */
export async function printRoleSchema({ databaseUrl, role, searchPath }: Options): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    let catalogue: Awaited<ReturnType<typeof loadCatalogue>> | undefined;
    await sql.begin("read only", async (transaction) => {
      const path = ["graphql_public", ...searchPath].map((name) => `"${name.replaceAll('"', '""')}"`).join(", ");
      await transaction`select set_config('search_path', ${path}, true), set_config('role', ${role}, true)`;
      catalogue = await loadCatalogue((text, parameters) => transaction.unsafe(text, [...parameters]).execute());
    });
    if (catalogue === undefined) throw new Error("the catalogue was not read");
    const schemas = [...catalogue.schemas].map(([oid, schema]) => [oid, { ...schema, introspection: true }] as const);
    const response = await resolveGraphql({
      request: { query: getIntrospectionQuery(), variables: new Map(), operationName: null },
      schema: buildSchema({ ...catalogue, schemas: new Map(schemas) }),
      run: () => Promise.reject(new Error("introspection needs no statement")),
      settings: defaultSettings,
    });
    return `${printSchema(buildClientSchema(JSON.parse(responseText(response)).data))}\n`;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
