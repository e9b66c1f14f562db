import { afterAll, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

test("exactly the moves that are rows of booking_transitions are let through", async () => {
  const booking = await aConfirmedBooking(db);
  const moves = await db.sql<{ from: string; to: string; actor: string; is_legal: boolean }[]>`
    select origin as "from", target as "to", actor, exists (
      select from public.booking_transitions as row
      where row.from_status = origin and row.to_status = target and row.actor = mover.actor
    ) as is_legal
    from unnest(enum_range(null::public.booking_status)) as origin,
      unnest(enum_range(null::public.booking_status)) as target,
      unnest(enum_range(null::public.booking_actor)) as mover (actor)`;
  expect(moves).toHaveLength(14 * 14 * 4);

  for (const move of moves) {
    const outcome = await outcomeOf(db.sql`
      select private.guard_transition(
        jsonb_populate_record(bookings, jsonb_build_object('status', ${move.from}::text)), ${move.to}, ${move.actor}
      ) from public.bookings where id = ${booking.id}`);
    expect([move, outcome]).toEqual([move, move.is_legal ? "done" : "RB002"]);
  }
});

test("a booking that is over never moves again, but for a payment that came late", async () => {
  const ways = await db.sql`
    select from_status, to_status, actor from public.booking_transitions
    where from_status in (
      'completed', 'declined', 'expired', 'withdrawn', 'cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff', 'no_show'
    )`;
  expect(ways).toEqual([{ from_status: "expired", to_status: "confirmed", actor: "system" }]);
});

test("every move is an event, with who made it", async () => {
  const booking = await aConfirmedBooking(db);

  const events = await db.sql`
    select from_status, to_status, actor, actor_id from public.booking_events where booking_id = ${booking.id}
    order by happened_at, id`;

  expect(events).toEqual([
    { from_status: null, to_status: "awaiting_payment", actor: "guest", actor_id: booking.guest_id },
    { from_status: "awaiting_payment", to_status: "confirmed", actor: "system", actor_id: null },
  ]);
});
