import postgres from "postgres";

/** What clients book on, and what is left of it afterwards. */
export type BookingGround = {
  /** Properties that take short stays at once, at random. */
  readonly properties: readonly string[];
  /** Bookings that nights can be taken for. */
  readonly bookings: readonly string[];
  /** Guests who host nothing. */
  readonly people: readonly string[];
  readonly sql: postgres.Sql;
  /** Checkpoints, so that each turn begins alike. */
  ready(): Promise<void>;
  /** Stays that overlap another one of the same property, and deadlocks since the beginning: none of either. */
  countHarm(): Promise<{ readonly overlaps: number; readonly deadlocks: number }>;
  /** Takes away what a turn has booked. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};

/** Prepares a marketplace for booking runs. */
export async function prepareGround(superuserUrl: string): Promise<BookingGround> {
  const sql = postgres(superuserUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { session_replication_role: "replica" },
  });
  const ids = async (rows: Promise<{ id: string }[]>): Promise<string[]> => (await rows).map(({ id }) => id);
  await sql`drop schema if exists bench cascade`;
  await sql`create schema bench`;
  await sql`create table bench.plain_occupancies (like public.occupancies including defaults, primary key (id))`;
  const properties = await ids(sql`
    select id from public.properties as property
    where status = 'published' and instant_book and min_nights <= 2
      and not exists (select from public.calendar_rules as rule where rule.property_id = property.id) and check_in_weekdays is null
      and min_nights_by_weekday is null and booking_window_months >= 12 and preparation_nights = 0
    order by md5(id::text) limit 20000`);
  const bookings = await ids(sql`select id from public.bookings order by md5(id::text) limit 50000`);
  const people = await ids(sql`select id from public.profiles where host_since is null order by id limit 16`);
  const [begun] = await sql`select clock_timestamp() as at`;
  const deadlocks = async (): Promise<number> => {
    const [row] = await sql<{ deadlocks: string }[]>`
      select deadlocks from pg_stat_database where datname = current_database()`;
    return Number(row?.deadlocks);
  };
  const deadlocksBefore = await deadlocks();

  return {
    properties,
    bookings,
    people,
    sql,
    async ready() {
      await sql`checkpoint`;
    },
    async countHarm() {
      const [row] = await sql<{ overlaps: string }[]>`
        select count(*) as overlaps from (
          select lower(stay) < lag(upper(stay)) over (partition by property_id order by stay) as is_harmed
          from public.occupancies where property_id = any(${properties}::uuid[])
        ) as stays
        where is_harmed`;
      return { overlaps: Number(row?.overlaps), deadlocks: (await deadlocks()) - deadlocksBefore };
    },
    async tidy() {
      await sql`truncate bench.plain_occupancies`;
      // With triggers: search follows, and is right again for rows that were put in without.
      await sql`set session_replication_role = origin`;
      await sql`
        delete from public.occupancies
        where property_id = any(${properties}::uuid[]) and created_at >= ${begun?.["at"]}`;
      await sql`set session_replication_role = replica`;
      // Without nights they are over; their history is append-only and stays.
      await sql`
        update public.bookings set status = 'expired'
        where status = 'awaiting_payment' and created_at >= ${begun?.["at"]}`;
    },
    async close() {
      await sql`drop schema bench cascade`;
      await sql.end({ timeout: 2 });
    },
  };
}
