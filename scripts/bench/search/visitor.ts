import postgres from "postgres";

import type { Criteria } from "./criteria.ts";

/** A page of search_properties. */
export type Page = {
  readonly items: readonly { readonly id: string }[];
  readonly next_cursor: string | null;
  readonly total_estimate: number;
};

/** Somebody who is not signed in, on a connection of their own. */
export type Visitor = {
  search(criteria: Criteria): Promise<Page>;
  /** Calls a door that takes criteria as JSON. */
  ask(door: "search_facets" | "search_clusters", criteria: Criteria): Promise<unknown>;
  close(): Promise<void>;
};

/** Connects with role and claims as the API sets them; statements are not prepared, as behind a pooler. */
export async function connectVisitor(url: string): Promise<Visitor> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  await sql`select set_config('role', 'anon', false), set_config('request.jwt.claims', '{"role": "anon"}', false)`;
  return {
    async search(criteria) {
      const names = Object.keys(criteria);
      const call = names.map((name, index) => `${name} => $${index + 1}`).join(", ");
      const [row] = await sql.unsafe(
        `select public.search_properties(${call}) as page`,
        names.map((name) => criteria[name]) as never[],
      );
      return row?.["page"];
    },
    async ask(door, criteria) {
      const [row] = await sql.unsafe(`select public.${door}($1::jsonb) as answer`, [criteria as never]);
      return row?.["answer"];
    },
    close: () => sql.end({ timeout: 2 }),
  };
}
