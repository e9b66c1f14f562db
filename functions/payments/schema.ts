import { z } from "zod";

/** Body of `POST /payments`. Never an amount: what is due is the booking's. */
export const newPayment = z.strictObject({ booking_id: z.uuid() });

/** The `:id` of a path. */
export const paymentId = z.uuid();
