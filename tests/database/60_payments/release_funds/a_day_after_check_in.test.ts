import { afterAll, afterEach, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { dayFromToday } from "../../../support/builders/day_from_today.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const sweepAfterCheckIn = async (bookingId: string, delay: string) => {
  await db.sql`
    select private.set_clock(private.local_moment(check_in, check_in_time, time_zone) + ${delay}::interval)
    from public.bookings where id = ${bookingId}`;
  await db.sql`select private.advance_stays()`;
  return (await db.sql`select private.release_funds() as released`)[0]?.["released"];
};

test("the money is shared 24 hours after check-in, once", async () => {
  const booking = await aConfirmedBooking(db);
  const [shares] = await db.sql`
    select host_payout_amount, platform_amount from public.booking_earnings where booking_id = ${booking.id}`;

  expect(await sweepAfterCheckIn(booking.id, "23:59:50")).toBe(0);
  expect(await sweepAfterCheckIn(booking.id, "24:00:01")).toBe(1);
  expect(await sweepAfterCheckIn(booking.id, "25:00:00")).toBe(0);

  expect(await ledgerBalances(db, booking.id)).toEqual({
    provider_balance: booking.total_amount,
    host_payable: -Number(shares?.["host_payout_amount"]),
    platform_revenue: -Number(shares?.["platform_amount"]),
  });
});

test("a long stay is shared month by month, and wholly in the end", async () => {
  const booking = await aConfirmedBooking(db, {
    property: { max_nights: 100 },
    check_in: await dayFromToday(db, 10),
    check_out: await dayFromToday(db, 80),
  });
  const [shares] = await db.sql`
    select host_payout_amount as host from public.booking_earnings where booking_id = ${booking.id}`;
  const host = Number(shares?.["host"]);
  const due = async () => -Number((await ledgerBalances(db, booking.id))["host_payable"] ?? 0);

  await sweepAfterCheckIn(booking.id, "24:00:01");
  expect(await due()).toBe(Math.round((host * 30) / 70));
  await sweepAfterCheckIn(booking.id, "20 days");
  expect(await due()).toBe(Math.round((host * 30) / 70));
  await sweepAfterCheckIn(booking.id, "31 days 00:00:02");
  expect(await due()).toBe(Math.round((host * 60) / 70));
  await sweepAfterCheckIn(booking.id, "61 days 00:00:03");
  expect(await due()).toBe(host);
});

test("a guest who leaves after the money was shared takes the refund back from those who have it", async () => {
  const booking = await aConfirmedBooking(db, {
    check_in: await dayFromToday(db, 10),
    check_out: await dayFromToday(db, 20),
  });
  await sweepAfterCheckIn(booking.id, "25:00:00");

  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'ill')`);

  const [kept] = await db.sql`
    select refund_amount, host_payout_amount from public.booking_cancellations
    inner join public.booking_earnings using (booking_id) where booking_id = ${booking.id}`;
  const balances = await ledgerBalances(db, booking.id);
  expect(balances["refunds_payable"]).toBe(-Number(kept?.["refund_amount"]));
  expect(balances["host_payable"]).toBe(-Number(kept?.["host_payout_amount"]));
  expect(balances["booking_funds"]).toBeUndefined();
});
