import type { IntrospectResult } from "@supabase/lite";

import { parseEmbedding } from "./parse_embedding.ts";
import type { Embedding } from "./parse_embedding.ts";
import { splitTopLevel } from "./split_top_level.ts";

/**
 * Refuses what PostgREST refuses of embeddings and the library answers: a filter on an embedding that is not about
 * its being there, and a relation of a table with itself that is named by its constraint.
 *
 * Source: PostgREST, src/PostgREST/Plan.hs (addNullEmbedFilters, findRel) and Error.hs (UnacceptableFilter, NoRelBetween).
 */
export function refuseEmbeddings(
  parameters: URLSearchParams,
  table: string,
  schema: IntrospectResult,
): Response | undefined {
  for (const item of splitTopLevel(parameters.get("select") ?? "")) {
    const embedding = parseEmbedding(item);
    if (embedding === undefined || embedding.alias.startsWith("...")) continue;
    const name = embedding.alias === "" ? embedding.target : embedding.alias.slice(0, -1);
    const filters = parameters.getAll(name);
    if (filters.some((filter) => !/^(?:not\.)?is\.null$/iu.test(filter))) {
      const details = "Only is null or not is null filters are allowed on embedded resources";
      return refuse("PGRST120", `Bad operator on the '${embedding.target}' embedded resource`, details);
    }
    if (namesOwnConstraint(embedding, table, schema)) {
      const { target, hint } = embedding;
      const using = hint === undefined ? "" : ` using the hint '${hint}'`;
      return refuse(
        "PGRST200",
        `Could not find a relationship between '${table}' and '${target}' in the schema cache`,
        `Searched for a foreign key relationship between '${table}' and '${target}'${using} in the schema '${schemaOf(table, schema)}', but no matches were found.`,
      );
    }
  }
  return undefined;
}

function namesOwnConstraint({ target, hint }: Embedding, table: string, schema: IntrospectResult): boolean {
  const name = hint ?? target;
  if (hint !== undefined && target !== table) return false;
  return schema.foreign_keys.some(
    (key) => key.table === table && key.ref_table === table && key.foreign_key_name === name,
  );
}

function schemaOf(table: string, schema: IntrospectResult): string {
  return schema.tables.find(({ name }) => name === table)?.schema ?? "public";
}

function refuse(code: string, message: string, details: string): Response {
  return Response.json({ code, details, hint: null, message }, { status: 400 });
}
