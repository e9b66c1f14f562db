import { z } from "zod";

const count = z.int().min(0).max(100);

/** Body of `POST /bookings`: a stay `[check_in, check_out)` in the property's own dates. */
export const newBooking = z.strictObject({
  property_id: z.uuid(),
  check_in: z.iso.date(),
  check_out: z.iso.date(),
  adults: count.min(1),
  children: count.default(0),
  infants: count.default(0),
  pets: count.default(0),
  message: z.string().max(2000).nullish(),
  quote_id: z.uuid().nullish().describe("A quote that freeze_quote has given, to book at its price."),
  expected_total: z
    .int()
    .nullish()
    .describe("The total that the guest was shown, in minor units: RC010 when the stay costs something else."),
});

/** Body of `PATCH /bookings/:id`: a proposal, which the other side answers. What is left out stays as it is. */
export const alteration = z
  .strictObject({
    check_in: z.iso.date(),
    check_out: z.iso.date(),
    adults: count.min(1),
    children: count,
    infants: count,
    pets: count,
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, "give at least one change");

/** Body of the routes that take a reason. */
export const withReason = z.strictObject({ reason: z.string().max(2000).default("") });

/** Body of the routes that take nothing; it may be left out. */
export const withNothing = z.strictObject({});

/** Query of `GET /bookings`. */
export const listing = z.strictObject({
  status: z.string().min(1).optional().describe("Only bookings in this status, e.g. confirmed."),
  role: z.enum(["guest", "host"]).optional().describe("Only bookings in which the caller is this."),
  limit: z.coerce.number<string>().int().min(1).max(100).default(20).describe("Bookings a page."),
  cursor: z.uuid().optional().describe("The next_cursor of the page before."),
});

/** The `:id` of a path. */
export const bookingId = z.uuid();

/** The `:alteration_id` of a path. */
export const alterationId = z.uuid();
