import type { TestDatabase } from "../database.ts";
import type { Booking } from "./a_booking.ts";
import { dayFromToday } from "./day_from_today.ts";

/** Columns of public.booking_alterations that tests read; amounts are minor units. */
export type Alteration = {
  readonly id: string;
  readonly booking_id: string;
  readonly status: string;
  readonly check_in: string;
  readonly check_out: string;
  readonly total_amount: number;
  readonly difference_amount: number;
  readonly expires_at: Date;
};

/** One side of a booking proposes other dates, as days from today. */
export async function anAlteration(
  db: TestDatabase,
  booking: Pick<Booking, "id">,
  personId: string,
  [from, to]: readonly [number, number],
): Promise<Alteration> {
  const [checkIn, checkOut] = [await dayFromToday(db, from), await dayFromToday(db, to)];
  return db.asPerson(personId, async (sql) => {
    const [alteration] = await sql<[Alteration]>`
      select * from public.propose_alteration(${booking.id}, ${checkIn}, ${checkOut}, 2)`;
    return alteration;
  });
}

/** The other side answers. */
export async function answerAlteration(
  db: TestDatabase,
  alteration: Pick<Alteration, "id">,
  personId: string,
  accept: boolean,
): Promise<Alteration> {
  return db.asPerson(personId, async (sql) => {
    const [answered] = await sql<[Alteration]>`select * from public.answer_alteration(${alteration.id}, ${accept})`;
    return answered;
  });
}
