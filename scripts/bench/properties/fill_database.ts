import type postgres from "postgres";

/** Who the statements are run for, and on what. */
export type FilledDatabase = {
  /** A host of fifty properties, who has also stayed at others'. */
  readonly hostId: string;
  /** The host's own properties. */
  readonly ownIds: readonly string[];
  /** Published properties of others. */
  readonly otherIds: readonly string[];
};

/**
 * Fills a new database with so many properties of 2,000 hosts, nine in ten of each host's published.
 *
 * @param sql as superuser, who may leave triggers out while loading
 */
export async function fillDatabase(sql: postgres.Sql, properties: number): Promise<FilledDatabase> {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      insert into auth.users (id, instance_id, aud, role, email, created_at, updated_at)
      select
        md5('host ' || number)::uuid, '00000000-0000-0000-0000-000000000000', 'authenticated', 'authenticated',
        'host-' || number || '@example.com', now(), now()
      from generate_series(1, 2000) as number`;
    await transaction`
      insert into public.profiles (id, username, display_name, host_since)
      select md5('host ' || number)::uuid, 'host_' || number, 'Host ' || number, now()
      from generate_series(1, 2000) as number`;
    await transaction`
      insert into public.properties (
        host_id, status, title, description, property_type, city, country, latitude, longitude, time_zone, currency,
        base_price, max_guests, published_at
      )
      select
        md5('host ' || number % 2000 + 1)::uuid,
        case when number / 2000 % 10 = 0 then 'draft' else 'published' end::public.property_status,
        'House ' || number, repeat('A house with a garden and a view of the river. ', 10), 'house',
        'City ' || number % 500, 'PT', 37 + random() * 5, -9 + random() * 2, 'Europe/Lisbon', 'EUR',
        5000 + number % 20000, 2 + number % 6, now()
      from generate_series(1, ${properties}::int) as number`;
  });
  await sql`select private.refresh_search_listing(id) from public.properties where host_id = md5('host 1')::uuid`;
  await sql`vacuum analyze`;
  const ids = async (rows: Promise<{ id: string }[]>): Promise<string[]> => (await rows).map(({ id }) => id);
  return {
    hostId: (await sql<[{ id: string }]>`select md5('host 1')::uuid as id`)[0].id,
    ownIds: await ids(sql`select id from public.properties where host_id = md5('host 1')::uuid order by id`),
    otherIds: await ids(
      sql`
        select id from public.properties
        where status = 'published' and host_id <> md5('host 1')::uuid
        order by md5(id::text) limit 1000`,
    ),
  };
}
