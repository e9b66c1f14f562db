import type { TestDatabase } from "../database.ts";
import type { Booking, BookingOverrides } from "./a_booking.ts";
import { aConfirmedBooking } from "./a_confirmed_booking.ts";
import type { Payment } from "./a_payment.ts";

/** Books, pays and moves the clock to one hour after check-out, without any job having run. */
export async function aCompletedStay(
  db: TestDatabase,
  overrides: BookingOverrides = {},
): Promise<Booking & { readonly payment: Payment }> {
  const booking = await aConfirmedBooking(db, overrides);
  await db.sql`
    select private.set_clock(private.local_moment(check_out, check_out_time, time_zone) + interval '1 hour')
    from public.bookings where id = ${booking.id}`;
  return booking;
}
