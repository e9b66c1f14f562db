import type postgres from "postgres";

/** The least that a page costs: twenty rows by primary key, of the columns that a result shows. */
export async function prepareFloor(sql: postgres.Sql): Promise<(chance: () => number) => Promise<void>> {
  const rows = await sql<{ id: string }[]>`
    select id from public.properties where status = 'published' order by md5(id::text) limit 5000`;
  const ids = rows.map(({ id }) => id);
  return async (chance) => {
    const twenty = Array.from({ length: 20 }, () => ids[Math.floor(chance() * ids.length)] ?? "");
    await sql`
      select id, title, property_type, room_type, city, country, latitude, longitude, max_guests, bedrooms, beds,
        bathrooms, pets_allowed, instant_book, cancellation_policy, rating_average, rating_count, currency, base_price
      from public.properties where id = any(${twenty}::uuid[])`;
  };
}
