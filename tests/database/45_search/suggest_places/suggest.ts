import type { TestDatabase } from "../../../support/database.ts";

/** A place as the doors show it. */
export type Place = {
  readonly kind: "city" | "region" | "country";
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly country_name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  readonly properties: number;
};

/** Asks for places as a visitor types. */
export async function suggest(db: TestDatabase, query: string | null, pageSize?: number): Promise<readonly Place[]> {
  return db.asPerson(null, async (sql) => {
    const [row] = await sql<[{ places: Place[] }]>`
      select public.suggest_places(${query}, ${pageSize ?? 8}) as places`;
    return row.places;
  });
}

/** What a place is called. */
export function nameOf({ kind, city, region, country_name }: Place): string {
  return { city, region, country: country_name }[kind] ?? "";
}
