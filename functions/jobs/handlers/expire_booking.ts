import { z } from "zod";

import type { JobHandler } from "../job_context.ts";

const schema = z.object({ booking_id: z.uuid() });

/** Lets a request or a hold lapse whose time is over; one that moved on meanwhile is left alone. */
export const expireBooking: JobHandler = async ({ sql }, data) => {
  const { booking_id } = schema.parse(data);
  await sql`select private.expire_booking(${booking_id})`;
};
