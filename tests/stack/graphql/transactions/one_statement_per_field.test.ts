import { afterAll, beforeAll, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    ${blogSchema}
    create function statement_at() returns text volatile language sql as $$ select txid_current()::text $$;
    create function first_at() returns timestamptz stable language sql as $$ select transaction_timestamp() $$;
  `);
});
afterAll(() => endpoint.close());

test("all fields of a request share one transaction", async () => {
  const { data } = await endpoint.ask("mutation { a: statementAt b: statementAt }");
  expect(data?.["a"]).toBe(data?.["b"]);
  const read = await endpoint.ask("{ a: firstAt b: firstAt }");
  expect(read.data?.["a"]).toBe(read.data?.["b"]);
});

test("a nested query is one statement, whatever it holds", async () => {
  const query = `{ accountCollection { edges { node { email blogCollection { edges { node { name owner { email } } } } } } } }`;
  await endpoint.ask(query);
  const before = await calls();
  await endpoint.ask(query);
  expect((await calls()) - before).toBe(1);
});

/** Statements that read a table of the blog, as the database counted them. */
async function calls(): Promise<number> {
  const [row] = await endpoint.sql`
    select coalesce(sum(calls), 0)::int as calls from extensions.pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and query like '%"public"."account"%' and query not like '%pg_stat%'`;
  return Number(row?.["calls"]);
}
