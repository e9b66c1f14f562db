import postgres from "postgres";

import type { StackStatus } from "../../stack/types.ts";
import { FRONT_PAGE } from "./front_page.ts";

/** Statements by text, with their calls, that a number of requests made, as the database counted them. */
export type StatementCount = { readonly text: string; readonly callsPerRequest: number };

/** Counts what one request costs, once the schema is known. */
export async function countStatements(stack: StackStatus, superuserUrl: string): Promise<readonly StatementCount[]> {
  const requests = 50;
  const admin = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    await admin`select extensions.pg_stat_statements_reset()`;
    for (let request = 0; request < requests; request += 1) {
      await fetch(stack.graphql_url, {
        method: "POST",
        headers: { apikey: stack.publishable_key, "content-type": "application/json" },
        body: JSON.stringify({ query: FRONT_PAGE }),
      }).then((response) => response.text());
    }
    const rows = await admin<{ text: string; calls: number }[]>`
      select query as text, calls::int as calls
      from extensions.pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'
      order by calls desc, query`;
    return rows.map(({ text, calls }) => ({ text, callsPerRequest: calls / requests }));
  } finally {
    await admin.end({ timeout: 2 });
  }
}
