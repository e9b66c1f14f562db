import postgres from "postgres";

import { dayAfter } from "../search/criteria.ts";

/** Rows of a marketplace that queries are asked about. */
export type Examples = {
  readonly today: string;
  /** Two nights that are in every booking window. */
  readonly checkIn: string;
  readonly checkOut: string;
  /** A property that many have stayed at, and that is prepared between stays. */
  readonly propertyId: string;
  readonly hostId: string;
  readonly guestId: string;
  readonly bookingId: string;
};

/** Takes the same rows of the same marketplace. */
export async function findExamples(superuserUrl: string, today: string): Promise<Examples> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql<{ property_id: string; host_id: string; guest_id: string; id: string }[]>`
      select booking.property_id, booking.host_id, booking.guest_id, booking.id
      from public.properties as property
      join public.bookings as booking on booking.property_id = property.id
      where property.status = 'published' and property.preparation_nights > 0 and property.rating_count > 5
      order by property.id, booking.check_in
      limit 1`;
    if (row === undefined) throw new Error("the marketplace has no property that is prepared between stays");
    return {
      today,
      checkIn: dayAfter(today, 60),
      checkOut: dayAfter(today, 62),
      propertyId: row.property_id,
      hostId: row.host_id,
      guestId: row.guest_id,
      bookingId: row.id,
    };
  } finally {
    await sql.end({ timeout: 2 });
  }
}
