import type { TestDatabase } from "../../../support/database.ts";

/** What a listing says, and where it stands. */
export type Listing = {
  readonly title?: string;
  readonly description?: string;
  readonly country: string;
  readonly city?: string;
  readonly region?: string;
  readonly property_type?: string;
};

/** Whether a query finds a listing by its words. */
export async function meets(db: TestDatabase, query: string, listing: Listing): Promise<boolean> {
  const [row] = await db.sql<[{ meets: boolean }]>`
    select private.listing_document(property) @@ private.search_query(${query}) as meets
    from jsonb_populate_record(null::public.properties, ${db.sql.json({
      title: "",
      description: "",
      property_type: "house",
      city: "Nowhere",
      ...listing,
    })}) as property`;
  return row.meets;
}
