import type postgres from "postgres";

import { setAsideIndexes } from "./set_aside_indexes.ts";

/** Makes what search looks through out of all other rows, for operators and bulk loads alike. */
export async function fillReadModel(sql: postgres.Sql): Promise<void> {
  const [found] = await sql`select to_regprocedure('private.fill_search_listings()') as fill`;
  if (found?.["fill"] !== null) {
    await sql`select private.fill_search_listings()`;
    return;
  }
  const setAside = await setAsideIndexes(sql, ["private.search_listings"]);
  await sql`truncate private.search_listings`;
  await sql.unsafe(FILL);
  for (const { statements } of setAside) for (const statement of statements) await sql.unsafe(statement);
}

const FILL = `
  insert into private.search_listings (
    property_id, latitude, longitude, property_type, max_guests, pets_allowed, nightly_price, score, published_at,
    amenities, document, city, unavailable
  )
  select
    property.id, property.latitude, property.longitude, property.property_type, property.max_guests,
    property.pets_allowed, property.base_price,
    (coalesce(property.rating_average, 4.5) * property.rating_count + 4.5 * 5) / (property.rating_count + 5),
    coalesce(property.published_at, property.created_at), coalesce(offered.amenities, '{}'),
    private.listing_document(property), lower(extensions.unaccent(property.city)), coalesce(taken.nights, '{}')
  from public.properties as property
  left join (
    select property_id, array_agg(amenity order by amenity) as amenities from public.property_amenities group by 1
  ) as offered on offered.property_id = property.id
  left join (
    select property_id, range_agg(stay) as nights from public.occupancies where lapses_at is null group by 1
  ) as taken on taken.property_id = property.id
  where property.status = 'published'
  order by floor((property.longitude + 180) * 10), floor((property.latitude + 90) * 10)`;
