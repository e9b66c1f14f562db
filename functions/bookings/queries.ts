import type postgres from "postgres";
import type { z } from "zod";

import type { alteration, listing, newBooking } from "./schema.ts";

type Transaction = postgres.TransactionSql;

/** A booking as its guest or host sees it; amounts in minor units. */
export type Booking = { id: string; status: string } & Record<string, postgres.JSONValue>;

/** A proposal of other dates or another party. */
export type Alteration = { id: string; status: string } & Record<string, postgres.JSONValue>;

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
      message => ${stay.message ?? null},
      quote_id => ${stay.quote_id ?? null},
      expected_total => ${stay.expected_total ?? null}
    )
  `;
  if (!row) throw new Error("request_booking returned no row");
  return row.id;
}

/** One booking with its line items, history and alterations; undefined when the caller can't see it. */
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
      ), '[]'),
      'alterations', coalesce((
        select jsonb_agg(to_jsonb(alteration) - 'booking_id' order by alteration.created_at, alteration.id)
        from public.booking_alterations as alteration where alteration.booking_id = booking.id
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

/** Proposes other dates or another party; what is not given stays. Undefined when the caller can't see the booking. */
export async function proposeAlteration(
  sql: Transaction,
  id: string,
  changes: z.output<typeof alteration>,
): Promise<Alteration | undefined> {
  const [row] = await sql<{ alteration: Alteration }[]>`
    select to_jsonb(public.propose_alteration(
      booking_id => booking.id,
      check_in => coalesce(${changes.check_in ?? null}, booking.check_in),
      check_out => coalesce(${changes.check_out ?? null}, booking.check_out),
      adults => coalesce(${changes.adults ?? null}, booking.adults)::int,
      children => coalesce(${changes.children ?? null}, booking.children)::int,
      infants => coalesce(${changes.infants ?? null}, booking.infants)::int,
      pets => coalesce(${changes.pets ?? null}, booking.pets)::int
    )) as alteration
    from public.bookings as booking
    where booking.id = ${id}
  `;
  return row?.alteration;
}

/** Answers a proposal; undefined when the caller can't see it, or it is another booking's. */
export async function answerAlteration(
  sql: Transaction,
  id: string,
  alterationId: string,
  accept: boolean,
): Promise<Alteration | undefined> {
  const [row] = await sql<{ alteration: Alteration }[]>`
    select to_jsonb(public.answer_alteration(alteration_id => proposed.id, accept => ${accept})) as alteration
    from public.booking_alterations as proposed
    where proposed.id = ${alterationId} and proposed.booking_id = ${id}
  `;
  return row?.alteration;
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
