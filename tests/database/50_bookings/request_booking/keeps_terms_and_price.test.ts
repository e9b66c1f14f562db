import { afterAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

test("line items and shares both add up to the total", async () => {
  const booking = await aBooking(db, { property: { cleaning_fee: 3333, weekend_price: 12345 } });

  const [sums] = await db.sql`
    select
      (select sum(amount)::bigint from public.booking_line_items where booking_id = bookings.id) as lines,
      (
        select host_payout_amount + platform_amount + tax_amount
        from public.booking_earnings where booking_id = bookings.id
      ) as shares
    from public.bookings where id = ${booking.id}`;

  expect(sums).toEqual({ lines: booking.total_amount, shares: booking.total_amount });
});

test("what the host changes later doesn't touch a booking", async () => {
  const booking = await aBooking(db, { property: { cancellation_policy: "flexible" } });
  await db.sql`
    update public.properties set base_price = 99999, cancellation_policy = 'firm', check_in_time = '18:00'
    where id = ${booking.property_id}`;

  const [kept] = await db.sql`
    select total_amount, cancellation_policy, check_in_time::text, rules_version from public.bookings
    where id = ${booking.id}`;

  expect(kept).toEqual({
    total_amount: booking.total_amount,
    cancellation_policy: "flexible",
    check_in_time: "15:00:00",
    rules_version: 1,
  });
});

test("a request waits 24 hours for the host and keeps its nights meanwhile", async () => {
  const booking = await aBooking(db, { message: "We come by train." });

  const [kept] = await db.sql`
    select status, message, extract(epoch from expires_at - created_at)::int as seconds from public.bookings
    where id = ${booking.id}`;
  expect(kept).toEqual({ status: "requested", message: "We come by train.", seconds: 86_400 });
  const nights = await db.sql`select kind from public.occupancies where booking_id = ${booking.id}`;
  expect(nights).toEqual([{ kind: "request" }]);
});

test("a host can let pending requests leave the dates open", async () => {
  const booking = await aBooking(db, { property: { requests_block_dates: false } });

  const other = await aBooking(db, { property_id: booking.property_id });

  expect(other.status).toBe("requested");
});
