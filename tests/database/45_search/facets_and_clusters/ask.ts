import type { TestDatabase } from "../../../support/database.ts";

/** How many have a value of a facet. */
export type Count = { readonly value: string | number | boolean; readonly count: number };

/** What search_facets answers. */
export type Facets = {
  readonly total: number;
  readonly is_exact: boolean;
  readonly price_histogram: {
    readonly currency: string;
    readonly price_by: string;
    readonly buckets: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  } | null;
} & Readonly<Record<FacetName, readonly Count[]>>;

/** Facets that are counted by value. */
export const FACETS = [
  "property_type",
  "room_type",
  "bedrooms",
  "beds",
  "cancellation_policy",
  "instant_book",
  "host_language",
  "amenity",
] as const;
export type FacetName = (typeof FACETS)[number];

/** What search_clusters answers. */
export type Clusters = {
  readonly total: number;
  readonly is_exact: boolean;
  readonly clusters: readonly {
    readonly count: number;
    readonly latitude: number;
    readonly longitude: number;
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
    readonly property_id: string | null;
    readonly currency: string;
    readonly lowest_nightly_amount: number;
    readonly lowest_total_amount: number | null;
    readonly display: { readonly currency: string; readonly nightly_amount: number } | null;
  }[];
};

/** Asks for facets as a visitor. */
export async function facetsOf(db: TestDatabase, criteria: Readonly<Record<string, unknown>>): Promise<Facets> {
  return db.asPerson(null, async (sql) => {
    const [row] = await sql<
      [{ answer: Facets }]
    >`select public.search_facets(${sql.json(criteria as never)}) as answer`;
    return row.answer;
  });
}

/** Asks for clusters as a visitor. */
export async function clustersOf(
  db: TestDatabase,
  criteria: Readonly<Record<string, unknown>>,
  most = 100,
): Promise<Clusters> {
  return db.asPerson(null, async (sql) => {
    const [row] = await sql<[{ answer: Clusters }]>`
      select public.search_clusters(${sql.json(criteria as never)}, ${most}) as answer`;
    return row.answer;
  });
}
