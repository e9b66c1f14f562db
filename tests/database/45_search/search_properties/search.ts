import type { TestDatabase } from "../../../support/database.ts";

/** What a search answers. */
export type SearchResult = {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly currency: string;
    readonly nightly_amount: number;
    readonly total_amount: number | null;
    readonly distance_m: number | null;
    readonly check_in: string | null;
    readonly check_out: string | null;
    readonly instant_book: boolean;
    readonly display?: { readonly currency: string; readonly total_amount: number | null } | null;
  }[];
  readonly next_cursor: string | null;
  readonly total_estimate: number;
};

/** Monday 2 March 2026: the time at which searches are tested. */
export const NOW = "2026-03-02T10:00:00Z";

/** Searches as a visitor, with arguments by name as the API passes them. */
export async function search(db: TestDatabase, asked: Readonly<Record<string, unknown>>): Promise<SearchResult> {
  const names = Object.keys(asked);
  const list = names.map((name, index) => `"${name}" => $${index + 1}`).join(", ");
  return db.asPerson(null, async (sql) => {
    const [row] = await sql.unsafe<[{ result: SearchResult }]>(
      `select public.search_properties(${list}) as result`,
      Object.values(asked) as (string | number)[],
    );
    return row.result;
  });
}
