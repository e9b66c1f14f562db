import { aHost } from "../../../support/builders/a_host.ts";
import type { TestDatabase } from "../../../support/database.ts";

/** Publishes so many properties around Évora and Porto at once, each a little different from the last; by number their ids. */
export async function manyProperties(db: TestDatabase, count: number): Promise<readonly string[]> {
  const host = await aHost(db);
  const rows = await db.sql<{ id: string }[]>`
    insert into public.properties (
      host_id, status, title, description, property_type, room_type, currency, base_price, cleaning_fee, max_guests, included_guests,
      bedrooms, beds, bathrooms, city, country, latitude, longitude, instant_book, cancellation_policy, rating_count, rating_average,
      published_at
    )
    select
      ${host.id}, 'published', 'House ' || n || case when n % 7 = 0 then ' with a lemon tree' else '' end,
      case when n % 11 = 0 then 'A quiet courtyard.' else '' end, (array['house', 'apartment', 'villa'])[1 + n % 3],
      (array['entire_place', 'private_room', 'shared_room']::public.room_type[])[1 + n % 3], 'EUR',
      5000 + n * 7919 % 20000, n * 31 % 5000, 1 + n % 6, 1, n % 4, 1 + n % 5, 1 + n % 3, (array['Évora', 'Porto'])[1 + n % 2], 'PT',
      case when n % 2 = 0 then 38.57 else 41.15 end + (n * 37 % 100) / 400.0,
      case when n % 2 = 0 then -7.91 else -8.61 end + (n * 53 % 100) / 400.0,
      n % 4 = 0, (array['flexible', 'moderate', 'firm']::public.cancellation_policy[])[1 + n % 3],
      n % 9, case when n % 9 >= 3 then 3 + (n % 20) / 10.0 end, private.clock() - n % 50 * interval '1 day'
    from generate_series(1, ${count}) as n
    returning id`;
  const ids = rows.map(({ id }) => id);
  await db.sql`
    insert into public.property_amenities (property_id, amenity)
    select listed.id, offered.code
    from unnest(${ids}::uuid[]) with ordinality as listed (id, number)
    cross join unnest(array['wifi', 'pool', 'sauna', 'step_free_entrance']) with ordinality as offered (code, step)
    where listed.number % (offered.step * offered.step) = 0`;
  return ids;
}
