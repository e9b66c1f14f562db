import type { Sql } from "postgres";

import { aHost } from "./a_host.ts";

/** Columns of public.properties that tests set or read; amounts are minor units. */
export type Property = {
  readonly id: string;
  readonly host_id: string;
  readonly status: "draft" | "in_review" | "published" | "paused" | "removed";
  readonly title: string;
  readonly currency: string;
  readonly base_price: string | number;
  readonly time_zone: string;
  readonly max_guests: number;
  readonly latitude: number;
  readonly longitude: number;
};

type Place = {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
};

/** What a test may want otherwise: columns of public.properties by name, and the place it stands in. */
export type PropertyOverrides = Readonly<Record<string, unknown>> & { readonly address?: Place };

/**
 * Makes a published property with address and photo, of a new host unless `host_id` is given: in Évora
 * (no tax there), 100.00 EUR a night, no other fees than the platform's, four guests, request to book.
 */
export async function aProperty(db: { readonly sql: Sql }, overrides: PropertyOverrides = {}): Promise<Property> {
  const { address = {}, status = "published", ...columns } = overrides;
  const row: Readonly<Record<string, unknown>> = {
    host_id: columns["host_id"] ?? (await aHost(db)).id,
    title: "House by the aqueduct",
    description: "Two rooms and a patio.",
    property_type: "house",
    currency: "EUR",
    base_price: 10000,
    max_guests: 4,
    included_guests: 4,
    ...columns,
  };
  return db.sql.begin(async (sql) => {
    const [{ id }] = await sql<[{ id: string }]>`
      insert into public.properties ${sql(row)} returning id`;
    await sql`insert into public.property_addresses ${sql({
      property_id: id,
      line1: "Rua do Cano 1",
      city: "Évora",
      country: "PT",
      latitude: 38.5772,
      longitude: -7.9093,
      ...address,
    })}`;
    await sql`insert into public.property_photos (property_id, path, state) values (${id}, ${`${id}/1.png`}, 'ready')`;
    const [property] = await sql<[Property]>`
      update public.properties
      set
        status = ${String(status)}::public.property_status,
        published_at = case when ${status === "published"} then private.clock() end
      where id = ${id}
      returning *`;
    return property;
  });
}
