import { randomUUID } from "node:crypto";

import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import type { TestDatabase } from "../../support/database.ts";

/** Sunday 1 March 2026, noon: the time at which calendars are tested. */
export const NOW = "2026-03-01T12:00:00Z";

/** A booking row without nights, for what takes nights; nothing of it matters but its id. */
export async function aBookingRow(db: TestDatabase, property: Property): Promise<string> {
  const guest = await aPerson(db);
  const id = randomUUID();
  await db.sql`
    insert into public.bookings (
      id, property_id, guest_id, host_id, status, check_in, check_out, adults, instant, currency, total_amount,
      cancellation_policy, time_zone, check_in_time, check_out_time, rules_version
    )
    values (
      ${id}, ${property.id}, ${guest.id}, ${property.host_id}, 'inquiry', '2026-04-01', '2026-04-02', 1, false, 'EUR', 0,
      'flexible', 'UTC', '15:00', '11:00', (private.current_booking_rules()).version
    )`;
  return id;
}

/** Takes nights for a new booking; says whether they were free. */
export async function take(
  db: TestDatabase,
  property: Property,
  stay: string,
  options: { readonly kind?: string; readonly preparation?: number; readonly lapsesAt?: string | null } = {},
): Promise<{ readonly taken: boolean; readonly booking: string }> {
  const booking = await aBookingRow(db, property);
  const [row] = await db.sql<[{ taken: boolean }]>`
    select private.take_nights(
      ${property.id}, ${booking}, ${options.kind ?? "booking"}::public.occupancy_kind, ${stay}::daterange,
      ${options.preparation ?? 0}, ${options.lapsesAt ?? null}
    ) as taken`;
  return { taken: row.taken, booking };
}

/** What is taken, in order: "kind [from,to)" with the host's words. */
export async function occupancies(db: TestDatabase, property: Property): Promise<string[]> {
  const rows = await db.sql<{ text: string }[]>`
    select concat_ws(' ', kind, stay::text, nullif(note, '')) as text
    from public.occupancies where property_id = ${property.id} order by stay`;
  return rows.map(({ text }) => text);
}
