import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import type { Booking } from "../../../support/builders/a_booking.ts";
import { aCompletedStay } from "../../../support/builders/a_completed_stay.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { refundEvent } from "../../../support/builders/a_payment.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

/** Kinds in the order in which they were written, each with its reader. */
async function toldOf(booking: Booking): Promise<string[]> {
  const rows = await db.sql<{ kind: string; person_id: string }[]>`
    select kind, person_id from public.notifications where booking_id = ${booking.id} order by id`;
  return rows.map((row) => `${row.person_id === booking.guest_id ? "guest" : "host"}: ${row.kind}`);
}
const as = (personId: string, command: string, bookingId: string) =>
  db.asPerson(personId, (sql) => sql`select public.${sql(command)}(booking_id => ${bookingId})`);

test("a request that is accepted", async () => {
  const booking = await aBooking(db);
  await as(booking.host_id, "accept_booking", booking.id);
  expect(await toldOf(booking)).toEqual(["host: booking_requested", "guest: booking_awaiting_payment"]);
});

test("a request that is declined, withdrawn or left to expire", async () => {
  const declined = await aBooking(db);
  await as(declined.host_id, "decline_booking", declined.id);
  expect((await toldOf(declined)).slice(1)).toEqual(["guest: booking_declined"]);
  const withdrawn = await aBooking(db);
  await as(withdrawn.guest_id, "withdraw_booking", withdrawn.id);
  expect((await toldOf(withdrawn)).slice(1)).toEqual(["host: booking_withdrawn"]);
  const expired = await aBooking(db);
  await db.sql`select private.set_clock(${expired.expires_at} + interval '1 second')`;
  await db.sql`select private.expire_booking(${expired.id})`;
  expect((await toldOf(expired)).slice(1)).toEqual(["guest: booking_expired", "host: booking_expired"]);
});

test("a booking that is confirmed, then cancelled, then refunded", async () => {
  const booking = await aConfirmedBooking(db);
  await as(booking.guest_id, "cancel_booking", booking.id);
  const [refund] = await db.sql<[{ id: string; amount: number }]>`
    select id, amount from public.refunds where booking_id = ${booking.id}`;
  await deliver(db, refundEvent(booking.payment, refund, "succeeded"));

  expect(await toldOf(booking)).toEqual([
    "guest: booking_confirmed",
    "host: booking_confirmed",
    "guest: booking_cancelled",
    "host: booking_cancelled",
    "guest: refund_sent",
  ]);
});

test("a stay that is over invites both to review", async () => {
  const booking = await aCompletedStay(db);
  await db.sql`select private.advance_stays()`;
  expect((await toldOf(booking)).slice(2)).toEqual(["guest: review_invited", "host: review_invited"]);
});

test("the data has what a text needs, and the host's earnings for the host only", async () => {
  const booking = await aConfirmedBooking(db);
  const rows = await db.sql<{ person_id: string; data: Record<string, unknown> }[]>`
    select person_id, data from public.notifications where booking_id = ${booking.id} order by id`;
  const [guest, host] = [booking.guest_id, booking.host_id].map((id) => rows.find((row) => row.person_id === id)?.data);

  expect(guest).toMatchObject({
    code: booking.code,
    property_title: "House by the aqueduct",
    check_in: booking.check_in,
    check_out: booking.check_out,
    total_amount: booking.total_amount,
    currency: "EUR",
    exponent: 2,
    address_hint: expect.stringContaining("Évora"),
  });
  expect(guest).not.toHaveProperty("host_payout_amount");
  expect(host).toHaveProperty("host_payout_amount");
});

test("each is mailed once, to its person, unless that kind isn't wanted", async () => {
  const booking = await aBooking(db);
  const [notification] = await db.sql<[{ id: string }]>`
    select id from public.notifications where booking_id = ${booking.id}`;
  const jobs = await db.sql`select id from pgboss.job where data ->> 'notification_id' = ${notification.id}`;
  expect(jobs).toHaveLength(1);
  const mail = () => db.sql`select kind, email from private.notification_to_mail(${notification.id})`;
  expect(await mail()).toMatchObject([{ kind: "booking_requested", email: `${booking.host_id}@example.com` }]);
  await db.sql`select private.mark_notification_mailed(${notification.id})`;
  expect(await mail()).toEqual([]);

  await db.asPerson(
    booking.host_id,
    (sql) => sql`insert into public.notification_preferences (kind, by_mail) values ('booking_withdrawn', false)`,
  );
  await as(booking.guest_id, "withdraw_booking", booking.id);
  const unwanted = await db.sql`
    select job.id from public.notifications as notification
    inner join pgboss.job on job.data ->> 'notification_id' = notification.id::text
    where notification.booking_id = ${booking.id} and notification.kind = 'booking_withdrawn'`;
  expect(unwanted).toEqual([]);
});

test("a person marks own notifications as read, and nothing else", async () => {
  const booking = await aBooking(db);
  const read = (personId: string) =>
    db.asPerson(
      personId,
      async (sql) =>
        (await sql`update public.notifications set read_at = private.clock() where booking_id = ${booking.id}`).count,
    );
  expect(await read(booking.guest_id)).toBe(0);
  expect(await read(booking.host_id)).toBe(1);
});
