import type { TestDatabase } from "../database.ts";
import { aBooking } from "./a_booking.ts";
import type { Booking, BookingOverrides } from "./a_booking.ts";
import { aPayment, paymentEvent } from "./a_payment.ts";
import type { Payment } from "./a_payment.ts";
import { deliver } from "./a_provider_event.ts";

/** Books a place instantly and pays, as a guest and the provider would. */
export async function aConfirmedBooking(
  db: TestDatabase,
  overrides: BookingOverrides = {},
): Promise<Booking & { readonly payment: Payment }> {
  const property = { instant_book: true, ...overrides.property };
  const requested = await aBooking(db, { ...overrides, property });
  const payment = await aPayment(db, requested);
  await deliver(db, paymentEvent(payment, "succeeded"));
  const [booking] = await db.sql<[Booking]>`select * from public.bookings where id = ${requested.id}`;
  return { ...booking, payment };
}
