import type { TestDatabase } from "../database.ts";
import { aPerson } from "./a_person.ts";
import { aProperty } from "./a_property.ts";
import type { PropertyOverrides } from "./a_property.ts";
import { dayFromToday } from "./day_from_today.ts";

/** Columns of public.bookings that tests read; amounts are minor units, dates text. */
export type Booking = {
  readonly id: string;
  readonly code: string;
  readonly property_id: string;
  readonly guest_id: string;
  readonly host_id: string;
  readonly status: string;
  readonly check_in: string;
  readonly check_out: string;
  readonly nights: number;
  readonly currency: string;
  readonly total_amount: number;
  readonly expires_at: Date | null;
  readonly confirmed_at: Date | null;
};

/** What a test may want otherwise. `property` holds columns of a new property; `property_id` names an existing one. */
export type BookingOverrides = {
  readonly property_id?: string;
  readonly property?: PropertyOverrides;
  readonly guest_id?: string;
  readonly check_in?: string;
  readonly check_out?: string;
  readonly adults?: number;
  readonly message?: string;
};

/** Asks for a stay as its guest would: three nights for two in 60 days, at a place that takes requests. */
export async function aBooking(db: TestDatabase, overrides: BookingOverrides = {}): Promise<Booking> {
  const propertyId = overrides.property_id ?? (await aProperty(db, overrides.property)).id;
  const guestId = overrides.guest_id ?? (await aPerson(db)).id;
  const checkIn = overrides.check_in ?? (await dayFromToday(db, 60));
  const checkOut = overrides.check_out ?? (await dayFromToday(db, 63));
  return db.asPerson(guestId, async (sql) => {
    const [booking] = await sql<[Booking]>`
      select * from public.request_booking(
        ${propertyId}, ${checkIn}, ${checkOut}, ${overrides.adults ?? 2}, message => ${overrides.message ?? null}
      )`;
    return booking;
  });
}
