import type postgres from "postgres";
import type { z } from "zod";

import type { listing, newBooking } from "./schema.ts";

type Transaction = postgres.TransactionSql;

/** A booking as its guest or host sees it; amounts in minor units. */
export type Booking = { id: string; status: string } & Record<string, postgres.JSONValue>;

/** Makes the booking, or the request for it. */
export async function requestBooking(sql: Transaction, stay: z.output<typeof newBooking>): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from public.request_booking(
      property_id => ${stay.property_id},
      check_in => ${stay.check_in},
      check_out => ${stay.check_out},
      adults => ${stay.adults},
      children => ${stay.children},
      infants => ${stay.infants},
      pets => ${stay.pets},
      message => ${stay.message ?? null}
    )
  `;
  if (!row) throw new Error("request_booking returned no row");
  return row.id;
}

/** One booking with its line items and history; undefined when the caller can't see it. */
export async function readBooking(sql: Transaction, id: string): Promise<Booking | undefined> {
  const [row] = await sql<{ booking: Booking }[]>`
    select to_jsonb(booking) || jsonb_build_object(
      'line_items', coalesce((
        select jsonb_agg(to_jsonb(item) - 'booking_id' order by item.position)
        from public.booking_line_items as item where item.booking_id = booking.id
      ), '[]'),
      'events', coalesce((
        select jsonb_agg(to_jsonb(event) - 'booking_id' order by event.happened_at, event.id)
        from public.booking_events as event where event.booking_id = booking.id
      ), '[]')
    ) as booking
    from public.bookings as booking
    where booking.id = ${id}
  `;
  return row?.booking;
}

/** Some of the caller's bookings, and where the next page begins: null after the last. */
export type Page = { readonly bookings: readonly Booking[]; readonly next_cursor: string | null };

/** The caller's bookings, newest first, from the one after the cursor on. */
export async function listBookings(sql: Transaction, personId: string, query: z.output<typeof listing>): Promise<Page> {
  const rows = await sql<{ booking: Booking }[]>`
    select to_jsonb(booking) as booking
    from public.bookings as booking
    where true
      ${query.role ? sql`and ${sql(`${query.role}_id`)} = ${personId}` : sql``}
      ${query.status ? sql`and booking.status = ${query.status}::public.booking_status` : sql``}
      ${query.cursor ? sql`and booking.id < ${query.cursor}` : sql``}
    order by booking.id desc
    limit ${query.limit + 1}
  `;
  const bookings = rows.slice(0, query.limit).map((row) => row.booking);
  return { bookings, next_cursor: rows.length > query.limit ? (bookings.at(-1)?.id ?? null) : null };
}

/** The commands that move a booking, by the name of their route. */
export const moves = {
  accept: (sql: Transaction, id: string) => sql`select public.accept_booking(booking_id => ${id})`,
  decline: (sql: Transaction, id: string, reason: string) =>
    sql`select public.decline_booking(booking_id => ${id}, reason => ${reason})`,
  withdraw: (sql: Transaction, id: string) => sql`select public.withdraw_booking(booking_id => ${id})`,
  cancel: (sql: Transaction, id: string, reason: string) =>
    sql`select public.cancel_booking(booking_id => ${id}, reason => ${reason})`,
};
