import type postgres from "postgres";

import { asPerson, type Person } from "../_shared/as_person.ts";
import { database } from "../_shared/database.ts";
import { idempotencyKey } from "../_shared/idempotency_key.ts";
import { once } from "../_shared/once.ts";
import { Problem } from "../_shared/problem.ts";
import { readJson } from "../_shared/read_json.ts";
import { router } from "../_shared/router.ts";
import { signedIn } from "../_shared/signed_in.ts";
import { startPayment } from "../_shared/start_payment.ts";
import {
  answerAlteration,
  type Booking,
  listBookings,
  moves,
  proposeAlteration,
  readBooking,
  requestBooking,
} from "./queries.ts";
import { alteration, alterationId, bookingId, listing, newBooking, withNothing, withReason } from "./schema.ts";

/** Bookings as a resource: list, create, read, alter, cancel, accept, decline, withdraw. */
export const bookings = router("bookings");

bookings.get("/", signedIn, async (context) => {
  const person = context.get("person");
  const query = listing.parse(context.req.query());
  const page = await as(person, (sql) => listBookings(sql, person.id, query));
  return context.json(page);
});

bookings.post("/", signedIn, async (context) => {
  const person = context.get("person");
  const body = await readJson(context.req.raw, newBooking);
  const key = idempotencyKey(context.req.raw);
  const attempt = { person, operation: "POST /bookings", key, body };
  const id = await once(attempt, (sql) => requestBooking(sql, body));
  // Payment starts after the commit: it is repeatable by itself, and no connection waits for the provider.
  const payment = await startPaymentIfDue(await visibleBooking(person, id), person);
  const booking = await visibleBooking(person, id);
  context.header("location", `/functions/v1/bookings/${id}`);
  return context.json({ booking, ...(payment ? { payment } : {}) }, 201);
});

bookings.get("/:id", signedIn, async (context) => {
  const id = bookingId.parse(context.req.param("id"));
  return context.json({ booking: await visibleBooking(context.get("person"), id) });
});

bookings.patch("/:id", signedIn, async (context) => {
  const person = context.get("person");
  const id = bookingId.parse(context.req.param("id"));
  const changes = await readJson(context.req.raw, alteration);
  const proposal = await as(person, (sql) => proposeAlteration(sql, id, changes));
  if (!proposal) throw notFound("booking", id);
  return context.json({ booking: await visibleBooking(person, id), alteration: proposal });
});

for (const answer of ["accept", "decline"] as const) {
  bookings.post(`/:id/alterations/:alteration_id/${answer}`, signedIn, async (context) => {
    const person = context.get("person");
    const id = bookingId.parse(context.req.param("id"));
    const proposalId = alterationId.parse(context.req.param("alteration_id"));
    await readJson(context.req.raw, withNothing);
    const answered = await as(person, (sql) => answerAlteration(sql, id, proposalId, answer === "accept"));
    if (!answered) throw notFound("alteration", proposalId);
    const booking = await visibleBooking(person, id);
    // More is due, and it is the guest who agreed; a guest whose host agreed asks the payments function.
    const isDue = answered.status === "awaiting_payment" && booking.guest_id === person.id;
    const payment = isDue ? await startPayment(id, person.id) : undefined;
    return context.json({ booking, alteration: answered, ...(payment ? { payment } : {}) });
  });
}

bookings.delete("/:id", signedIn, async (context) => {
  const { reason } = await readJson(context.req.raw, withReason);
  return context.json(await move(context.get("person"), context.req.param("id"), "cancel", reason));
});

bookings.post("/:id/decline", signedIn, async (context) => {
  const { reason } = await readJson(context.req.raw, withReason);
  return context.json(await move(context.get("person"), context.req.param("id"), "decline", reason));
});

for (const name of ["accept", "withdraw"] as const) {
  bookings.post(`/:id/${name}`, signedIn, async (context) => {
    await readJson(context.req.raw, withNothing);
    return context.json(await move(context.get("person"), context.req.param("id"), name));
  });
}

function as<Result>(person: Person, run: (sql: postgres.TransactionSql) => Promise<Result>): Promise<Result> {
  return database().begin((sql) => asPerson(sql, person, run)) as Promise<Result>;
}

async function move(person: Person, id: string, name: keyof typeof moves, reason = "") {
  const checked = bookingId.parse(id);
  await as(person, (sql) => moves[name](sql, checked, reason));
  return { booking: await visibleBooking(person, checked) };
}

async function visibleBooking(person: Person, id: string): Promise<Booking> {
  const booking = await as(person, (sql) => readBooking(sql, id));
  if (!booking) throw notFound("booking", id);
  return booking;
}

async function startPaymentIfDue(booking: Booking, person: Person) {
  const due = booking.status === "awaiting_payment" || booking.status === "requested";
  return due ? await startPayment(booking.id, person.id) : undefined;
}

function notFound(what: "booking" | "alteration", id: string): Problem {
  return new Problem({
    code: "RB003",
    status: 404,
    message: `there is no ${what} "${id}" that you can see`,
    hint: "Check the id; a booking is visible to its guest and its host only.",
  });
}
