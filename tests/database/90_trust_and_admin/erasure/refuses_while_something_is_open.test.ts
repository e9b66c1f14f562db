import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const ask = (personId: string): Promise<unknown> =>
  db.asPerson(personId, (sql) => sql`select public.request_erasure()`);
const refusal = (words: string): object => ({ code: "RI012", detail: expect.stringContaining(words) });

test("a stay ahead, on either side, until it is cancelled", async () => {
  const booking = await aConfirmedBooking(db);
  await expect(ask(booking.guest_id)).rejects.toMatchObject(refusal(`stay ${booking.code}`));
  await expect(ask(booking.host_id)).rejects.toMatchObject(refusal(`stay ${booking.code}`));
  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'x')`);
  await expect(ask(booking.guest_id)).rejects.toMatchObject(refusal("refund"));
  await db.sql`update public.refunds set status = 'succeeded' where booking_id = ${booking.id}`;
  expect(await outcomeOf(ask(booking.guest_id))).toBe("done");
});

test("money that the host has not been paid", async () => {
  const booking = await aConfirmedBooking(db);
  await db.sql`
    select private.set_clock(private.local_moment(check_out, check_out_time, time_zone) + interval '2 days')
    from public.bookings where id = ${booking.id}`;
  await db.sql`select private.advance_stays()`;
  await db.sql`select private.release_funds()`;
  await expect(ask(booking.host_id)).rejects.toMatchObject(refusal("money"));
  expect(await outcomeOf(ask(booking.guest_id))).toBe("done");
  await db.sql`select private.set_clock(null)`;
});

test("a booking whose payment is awaited", async () => {
  const held = await aBooking(db, { property: { instant_book: true } });
  await expect(ask(held.host_id)).rejects.toMatchObject(refusal("waits for its payment"));
});

test("the last administrator", async () => {
  const admin = await aPerson(db, { email: "only@example.com" });
  await db.sql`select private.appoint_first_admin('only@example.com')`;
  await expect(ask(admin.id)).rejects.toMatchObject(refusal("administrator"));
});

test("within the fourteen days one may think again, and ask again", async () => {
  const ada = await aPerson(db);
  await ask(ada.id);
  await ask(ada.id);
  const cancelled = await db.asPerson(
    ada.id,
    (sql) => sql<[{ state: { status: string } }]>`
    select public.cancel_erasure() as state`,
  );
  expect(cancelled[0].state.status).toBe("cancelled");
  expect(await outcomeOf(db.asPerson(ada.id, (sql) => sql`select public.cancel_erasure()`))).toBe("RI013");

  const [old] = await db.sql<[{ id: string }]>`select id from private.erasures where person_id = ${ada.id}`;
  await db.sql`select private.set_clock(private.clock() + interval '15 days')`;
  expect(await db.sql`select private.erase_person(${old.id}) as person`).toEqual([{ person: null }]);
  await db.sql`select private.set_clock(null)`;
  expect(await outcomeOf(ask(ada.id))).toBe("done");
});

test("what opens meanwhile puts the erasure off for a day", async () => {
  const ada = await aPerson(db);
  await ask(ada.id);
  const [planned] = await db.sql<[{ id: string }]>`select id from private.erasures where person_id = ${ada.id}`;
  await aConfirmedBooking(db, { guest_id: ada.id });
  await db.sql`select private.set_clock(private.clock() + interval '15 days')`;
  expect(await db.sql`select private.erase_person(${planned.id}) as person`).toEqual([{ person: null }]);
  const jobs = await db.sql`
    select count(*)::int as waiting from pgboss.job
    where name = 'erase_account' and data->>'erasure_id' = ${planned.id} and start_after > now() + interval '23 hours'`;
  expect(jobs).toEqual([{ waiting: 1 }]);
  await db.sql`select private.set_clock(null)`;
});
