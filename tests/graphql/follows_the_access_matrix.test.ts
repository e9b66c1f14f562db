import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Reach, RELATIONS } from "../access/matrix.ts";
import { reachOf } from "../access/reach_of.ts";
import { type Persona, PERSONAS } from "../access/world.ts";
import { type Answer, ask } from "./support/ask.ts";
import { collectionName, fieldName, graphqlNames } from "./support/graphql_names.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

// What SQL and REST let each persona read, GraphQL lets read: the same table of data decides.

type Page = {
  readonly edges: readonly { readonly node: Readonly<Record<string, string>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

let it: StackWorld;
let names: ReadonlyMap<string, string>;
beforeAll(async () => {
  it = await startStackWorld();
  names = await graphqlNames(it.stack.sql);
});
afterAll(() => it?.stack.stop());

async function readAll(persona: Persona, collection: string, key: string): Promise<string[] | "refused"> {
  const keys: string[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($after: Cursor) { page: ${collection}(first: 100, after: $after) {
      edges { node { ${key} } } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors }: Answer<{ page: Page }> = await ask(it.stack.status, it.asker(persona), query, { after });
    if (errors?.[0]?.message === `Unknown field "${collection}" on type Query`) return "refused";
    if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
    keys.push(...data.page.edges.map(({ node }) => node[key] ?? ""));
    if (!data.page.pageInfo.hasNextPage) return keys;
    after = data.page.pageInfo.endCursor;
  }
}

describe.each(Object.entries(RELATIONS))("%s", (relation, { key, select }) => {
  test.each(PERSONAS)("as %s", async (persona) => {
    const field = key === undefined ? "nodeId" : fieldName(key);
    const rows = await readAll(persona, collectionName(names.get(relation) ?? ""), field);
    const everything = await it.stack.sql.unsafe<{ key: string }[]>(
      `select ${key ?? "'row'"}::text as key from public.${relation}`,
    );
    const all = [...new Set(everything.map((row) => it.world.name.get(row.key) ?? row.key))].toSorted();
    const seen =
      rows === "refused"
        ? rows
        : [...new Set(rows.map((row) => (key === undefined ? "row" : (it.world.name.get(row) ?? row))))].toSorted();

    expect(seen).toEqual(expected(select, persona, all));
    if (key === undefined && seen !== "refused" && seen.length > 0) expect(rows).toHaveLength(everything.length);
  });
});

function expected(
  reaches: Partial<Record<Persona | "others", Reach>>,
  persona: Persona,
  all: readonly string[],
): Reach {
  if (persona === "service") return all;
  const reach = reachOf(reaches, persona);
  return reach === "all" ? all : reach;
}
