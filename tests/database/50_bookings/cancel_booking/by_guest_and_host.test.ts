import { afterAll, afterEach, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { refundEvent } from "../../../support/builders/a_payment.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { deliver } from "../../../support/builders/a_provider_event.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { ledgerBalances } from "../../../support/ledger.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
afterEach(async () => void (await db.sql`select private.set_clock(null)`));

const cancel = (personId: string, bookingId: string) =>
  db.asPerson(
    personId,
    async (sql) => (await sql`select * from public.cancel_booking(${bookingId}, 'plans changed')`)[0],
  );
const preview = (personId: string, bookingId: string) =>
  db.asPerson(
    personId,
    async (sql) =>
      (
        await sql<{ preview: Record<string, number | string | null> }[]>`
        select public.preview_cancellation(${bookingId}) as preview`
      )[0]?.preview ?? {},
  );
const nightsOf = (bookingId: string) =>
  db.sql`select kind, lower(stay)::text as from_date, upper(stay)::text as to_date from public.occupancies
    where booking_id = ${bookingId} order by stay`;

test("the guest gets what the preview said, and the nights are free", async () => {
  const booking = await aConfirmedBooking(db, { property: { cancellation_policy: "firm" } });
  await db.sql`select private.set_clock(${booking.check_in}::timestamptz - interval '10 days')`;
  const shown = await preview(booking.guest_id, booking.id);
  expect(shown).toMatchObject({ terms: "firm", currency: "EUR", total_amount: booking.total_amount });
  expect(shown).not.toHaveProperty("host_keeps_amount");

  const cancelled = await cancel(booking.guest_id, booking.id);

  expect(cancelled).toMatchObject({ status: "cancelled_by_guest" });
  expect(await nightsOf(booking.id)).toEqual([]);
  const [refund] = await db.sql<[{ id: string; amount: number }]>`
    select id, amount from public.refunds where booking_id = ${booking.id}`;
  expect(refund.amount).toBe(shown["refund_amount"]);
  await deliver(db, refundEvent(booking.payment, refund, "succeeded"));
  const balances = await ledgerBalances(db, booking.id);
  expect(balances["provider_balance"]).toBe(shown["kept_amount"]);
  expect(balances["booking_funds"]).toBeUndefined();
  const [shares] = await db.sql`
    select host_payout_amount + platform_amount + tax_amount as kept, host_payout_amount
    from public.booking_earnings where booking_id = ${booking.id}`;
  expect(shares?.["kept"]).toBe(shown["kept_amount"]);
  expect(balances["host_payable"]).toBe(-Number(shares?.["host_payout_amount"]));
});

test("the nights can be sold again after a guest cancelled", async () => {
  const booking = await aConfirmedBooking(db);
  await cancel(booking.guest_id, booking.id);

  const next = await aBooking(db, { property_id: booking.property_id });

  expect(next.status).toBe("awaiting_payment");
});

test("when the host cancels the guest gets everything, the host is charged and the nights stay taken", async () => {
  const booking = await aConfirmedBooking(db);
  const shown = await preview(booking.host_id, booking.id);
  expect(shown).toMatchObject({ refund_amount: booking.total_amount, kept_amount: 0, host_keeps_amount: 0 });
  // 10 % of 300.00 more than 30 days before would be less than the minimum of 50.00.
  expect(shown["host_cancellation_fee_amount"]).toBe(5_000);

  expect(await cancel(booking.host_id, booking.id)).toMatchObject({ status: "cancelled_by_host" });

  expect(await nightsOf(booking.id)).toEqual([
    { kind: "booking", from_date: booking.check_in, to_date: booking.check_out },
  ]);
  await db.asPerson(
    booking.host_id,
    (sql) => sql`select public.unblock_dates(${booking.property_id}, ${booking.check_in}, ${booking.check_out})`,
  );
  expect(await outcomeOf(aBooking(db, { property_id: booking.property_id }))).toBe("RB001");
  expect(await ledgerBalances(db, booking.id)).toEqual({
    provider_balance: booking.total_amount,
    refunds_payable: -booking.total_amount,
    host_payable: 5_000,
    platform_revenue: -5_000,
  });
});

test.each([
  ["30 days 00:00:01", 10],
  ["30 days", 25],
  ["48:00:00", 25],
  ["47:59:59", 50],
  ["-01:00:00", 50],
])("a host who cancels %s before check-in is charged %i percent of the accommodation", async (lead, percent) => {
  const [fee] = await db.sql`
    select private.host_cancellation_fee(rules, 'EUR', 300000, check_in.moment, check_in.moment - ${lead}::interval) as amount
    from public.booking_rules as rules, (values (timestamptz '2027-06-10 14:00Z')) as check_in (moment) where version = 1`;
  expect(fee?.["amount"]).toBe(3_000 * percent);
});

test("a guest who leaves early frees the nights to come and keeps those slept in", async () => {
  const booking = await aConfirmedBooking(db, { property: { cancellation_policy: "flexible" } });
  await db.sql`
    select private.set_clock(private.local_moment(check_in + 1, '18:00', time_zone)) from public.bookings
    where id = ${booking.id}`;

  await cancel(booking.guest_id, booking.id);

  const nights = await nightsOf(booking.id);
  expect(nights).toMatchObject([{ kind: "booking", from_date: booking.check_in }]);
  const [length] = await db.sql`
    select sum(upper(stay) - lower(stay))::int as nights from public.occupancies where booking_id = ${booking.id}`;
  expect(length?.["nights"]).toBe(1);
});

test("a stay that is over can't be cancelled, though no job has ended it", async () => {
  const booking = await aConfirmedBooking(db);
  await db.sql`select private.set_clock(${booking.check_out}::timestamptz + interval '1 day')`;

  expect(await outcomeOf(cancel(booking.guest_id, booking.id))).toBe("RB002");
});

test("cancelling what isn't confirmed takes it back or declines it", async () => {
  const mine = await aBooking(db);
  expect(await cancel(mine.guest_id, mine.id)).toMatchObject({ status: "withdrawn" });
  const theirs = await aBooking(db);
  expect(await cancel(theirs.host_id, theirs.id)).toMatchObject({ status: "declined" });
});

test("strangers cancel and preview nothing", async () => {
  const booking = await aConfirmedBooking(db);
  const stranger = await aPerson(db);
  expect(await outcomeOf(cancel(stranger.id, booking.id))).toBe("RB003");
  expect(await outcomeOf(preview(stranger.id, booking.id))).toBe("RB003");
});
