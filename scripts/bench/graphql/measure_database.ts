import postgres from "postgres";

import { loadCatalogue } from "../../stack/graphql/catalogue/load_catalogue.ts";
import type { RunStatement } from "../../stack/graphql/catalogue/run_statement.ts";
import { resolveGraphql } from "../../stack/graphql/execute/resolve_graphql.ts";
import { buildSchema } from "../../stack/graphql/schema/build_schema.ts";
import { defaultSettings } from "../../stack/graphql/settings.ts";
import { compareTimes, type Comparison } from "./compare_times.ts";
import { FRONT_PAGE } from "./front_page.ts";

/** Times the statement that GraphQL compiles against the hand-written one: same connection, same role, both prepared. */
export async function measureDatabase(databaseUrl: string): Promise<Comparison> {
  const sql = postgres(databaseUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    let comparison: Comparison | undefined;
    await sql.begin("read only", async (transaction) => {
      await transaction`
        select set_config('search_path', 'graphql_public, public, extensions', true), set_config('role', 'anon', true)`;
      const run: RunStatement = (text, parameters) =>
        transaction.unsafe(text, [...parameters], { prepare: true }).execute();
      const compiled = await compile(run);
      // The function's body as a statement of its own: a call of the function would be timed too.
      const [row] =
        await transaction`select prosrc from pg_catalog.pg_proc where oid = 'public.front_page()'::regprocedure`;
      const byHand = String(row?.["prosrc"]).trim().replace(/;$/u, "");
      comparison = await compareTimes(
        () => run(compiled.text, compiled.parameters),
        () => run(byHand, []),
      );
    });
    if (comparison === undefined) throw new Error("nothing was measured");
    return comparison;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

type Statement = { readonly text: string; readonly parameters: readonly (string | null)[] };

async function compile(run: RunStatement): Promise<Statement> {
  const statements: Statement[] = [];
  await resolveGraphql({
    request: { query: FRONT_PAGE, variables: new Map(), operationName: null },
    schema: buildSchema(await loadCatalogue(run)),
    run: (text, parameters) => {
      statements.push({ text, parameters });
      return run(text, parameters);
    },
    settings: defaultSettings,
  });
  const [statement] = statements;
  if (statement === undefined || statements.length !== 1) throw new Error(`${statements.length} statements were made`);
  return statement;
}
