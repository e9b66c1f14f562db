import type postgres from "postgres";

/** A stay that a client asks for. */
export type Attempt = {
  readonly propertyId: string;
  /** A booking that the nights are for, of no one else at the time. */
  readonly bookingId: string;
  readonly checkIn: string;
  readonly nights: number;
};

/** A way to book nights, one transaction each. */
export type Way = {
  readonly name: WayName;
  /** What a connection is set to first. */
  readonly settings: Readonly<Record<string, string>>;
  /** Says what undoes it; undefined when the nights were not free. */
  book(sql: postgres.Sql, attempt: Attempt): Promise<string | undefined>;
  /** Gives the nights back, in a transaction of its own. */
  cancel(sql: postgres.Sql, taken: string): Promise<unknown>;
};

export type WayName = "plain insert" | "constraint" | "take_nights" | "request_booking";

/** From the least that a row costs to the whole command. */
export const WAYS: readonly Way[] = [
  {
    name: "plain insert",
    settings: {},
    async book(sql, { propertyId, bookingId, checkIn, nights }) {
      const [row] = await sql<{ id: string }[]>`
        insert into bench.plain_occupancies (property_id, stay, kind, booking_id)
        values (${propertyId}, daterange(${checkIn}::date, ${checkIn}::date + ${nights}::int), 'booking', ${bookingId})
        returning id`;
      return row?.id;
    },
    cancel: (sql, id) => sql`delete from bench.plain_occupancies where id = ${id}`,
  },
  {
    // The table as it is, other indexes included, without triggers and foreign keys.
    name: "constraint",
    settings: { session_replication_role: "replica" },
    async book(sql, { propertyId, bookingId, checkIn, nights }) {
      const [row] = await sql<{ id: string }[]>`
        insert into public.occupancies (property_id, stay, kind, booking_id)
        values (${propertyId}, daterange(${checkIn}::date, ${checkIn}::date + ${nights}::int), 'booking', ${bookingId})
        on conflict do nothing
        returning id`;
      return row?.id;
    },
    cancel: (sql, id) => sql`delete from public.occupancies where id = ${id}`,
  },
  {
    name: "take_nights",
    settings: {},
    async book(sql, { propertyId, bookingId, checkIn, nights }) {
      const [row] = await sql<{ taken: boolean }[]>`
        select private.take_nights(
          ${propertyId}, ${bookingId}, 'booking', daterange(${checkIn}::date, ${checkIn}::date + ${nights}::int), 0
        ) as taken`;
      return row?.taken === true ? bookingId : undefined;
    },
    cancel: (sql, id) => sql`select private.free_nights(${id})`,
  },
  {
    name: "request_booking",
    settings: { role: "authenticated" },
    async book(sql, { propertyId, checkIn, nights }) {
      try {
        const [row] = await sql<{ id: string }[]>`
          select id from public.request_booking(${propertyId}, ${checkIn}::date, ${checkIn}::date + ${nights}::int, 1)`;
        return row?.id;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "RB001") return undefined;
        throw error;
      }
    },
    cancel: (sql, id) => sql`select public.withdraw_booking(${id})`,
  },
];
