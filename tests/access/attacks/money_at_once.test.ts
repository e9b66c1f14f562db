import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { aBooking } from "../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../support/builders/a_confirmed_booking.ts";
import { aPayment, paymentEvent, refundEvent } from "../../support/builders/a_payment.ts";
import { deliver } from "../../support/builders/a_provider_event.ts";
import { anAlteration, answerAlteration } from "../../support/builders/an_alteration.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";
import { outcomeOf } from "../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 12 });
});
afterAll(() => db.close());
beforeEach(async () => void (await db.sql`select private.set_clock(null)`));

const as = (personId: string, statement: string) =>
  outcomeOf(db.asPerson(personId, (sql) => sql.unsafe(`select ${statement}`)));

/** What must hold of a booking whatever happened: nothing made, nothing lost, nothing given back twice. */
async function expectSoundMoney(bookingId: string): Promise<void> {
  const [sound] = await db.sql`
    select
      (select coalesce(sum(balance), 0)::int from private.booking_balances where booking_id = ${bookingId}) as sum,
      (
        select bool_and(ordered.amount <= payment.amount)
        from public.payments as payment
        cross join lateral (
          select coalesce(sum(amount), 0) as amount from public.refunds where payment_id = payment.id and status <> 'failed'
        ) as ordered
        where payment.booking_id = ${bookingId}
      ) as refunded_once,
      (
        select coalesce(sum(amount) filter (where status = 'pending'), 0)::int from public.refunds where booking_id = ${bookingId}
      ) = (
        select -coalesce(sum(balance), 0)::int from private.booking_balances
        where booking_id = ${bookingId} and kind = 'refunds_payable'
      ) as owes_what_it_ordered,
      (
        select booking.status in ('confirmed', 'in_progress') or coalesce(sum(funds.balance), 0) = 0
        from public.bookings as booking
        left join private.booking_balances as funds on funds.booking_id = booking.id and funds.kind = 'booking_funds'
        where booking.id = ${bookingId}
        group by booking.status
      ) as ended_without_funds,
      (
        select (
          select sum(item.amount) from public.booking_line_items as item where item.booking_id = booking.id
        ) = booking.total_amount
        from public.bookings as booking where booking.id = ${bookingId}
      ) as items_add_up`;
  expect(sound).toEqual({
    sum: 0,
    refunded_once: true,
    owes_what_it_ordered: true,
    ended_without_funds: true,
    items_add_up: true,
  });
}

async function statusOf(bookingId: string): Promise<string> {
  const [row] = await db.sql<[{ status: string }]>`select status from public.bookings where id = ${bookingId}`;
  return row.status;
}

describe.each([0, 1, 2])("round %i", () => {
  test("cancelled by guest and host, twice each", async () => {
    const booking = await aConfirmedBooking(db);
    const outcomes = await Promise.all(
      [booking.guest_id, booking.host_id, booking.guest_id, booking.host_id].map((person) =>
        as(person, `public.cancel_booking('${booking.id}')`),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["RB002", "RB002", "RB002", "done"]);
    expect((await db.sql`select id from public.refunds where booking_id = ${booking.id}`).length).toBe(1);
    await expectSoundMoney(booking.id);
  });

  test("paid, withdrawn and expired", async () => {
    const booking = await aBooking(db, { property: { instant_book: true } });
    const payment = await aPayment(db, booking);
    await db.sql`select private.set_clock(${booking.expires_at} - interval '20 milliseconds')`;
    await Promise.all([
      deliver(db, paymentEvent(payment, "succeeded")),
      deliver(db, paymentEvent(payment, "succeeded")),
      as(booking.guest_id, `public.withdraw_booking('${booking.id}')`),
      outcomeOf(db.sql`select private.expire_lapsed_bookings()`),
      outcomeOf(db.sql`select private.expire_booking(${booking.id})`),
    ]);
    await expectSoundMoney(booking.id);
    expect(["confirmed", "withdrawn", "expired"]).toContain(await statusOf(booking.id));
  });

  test("accepted, declined, withdrawn and authorised", async () => {
    const booking = await aBooking(db);
    const payment = await aPayment(db, booking);
    const outcomes = await Promise.all([
      as(booking.host_id, `public.accept_booking('${booking.id}')`),
      as(booking.host_id, `public.decline_booking('${booking.id}')`),
      as(booking.guest_id, `public.withdraw_booking('${booking.id}')`),
      as(booking.guest_id, `public.cancel_booking('${booking.id}')`),
      outcomeOf(deliver(db, paymentEvent(payment, "amount_capturable_updated"))),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(["done", "RB002"]));
    await deliver(db, paymentEvent(payment, "succeeded"));
    await expectSoundMoney(booking.id);
  });

  test("two payments begun, both charged", async () => {
    const booking = await aBooking(db, { property: { instant_book: true } });
    const begun = await Promise.all(Array.from({ length: 4 }, () => aPayment(db, booking).catch(() => null)));
    const payments = begun.filter((payment) => payment !== null);
    expect(new Set(payments.map((payment) => payment.id)).size).toBe(1);
    await Promise.all(payments.map((payment) => outcomeOf(deliver(db, paymentEvent(payment, "succeeded")))));
    expect(await statusOf(booking.id)).toBe("confirmed");
    await expectSoundMoney(booking.id);
  });

  test("an alteration is paid while the booking is cancelled", async () => {
    const booking = await aConfirmedBooking(db);
    const longer = await answerAlteration(
      db,
      await anAlteration(db, booking, booking.guest_id, [60, 66]),
      booking.host_id,
      true,
    );
    expect(longer.status).toBe("awaiting_payment");
    const difference = await aPayment(db, booking);
    expect(difference.amount).toBe(longer.difference_amount);
    await Promise.all([
      deliver(db, paymentEvent(difference, "succeeded")),
      as(booking.guest_id, `public.cancel_booking('${booking.id}')`),
      as(booking.host_id, `public.cancel_booking('${booking.id}')`),
    ]);
    await expectSoundMoney(booking.id);
  });

  test("an alteration to less is accepted while the booking is cancelled", async () => {
    const booking = await aConfirmedBooking(db);
    const shorter = await anAlteration(db, booking, booking.guest_id, [60, 62]);
    await Promise.all([
      as(booking.host_id, `public.answer_alteration('${shorter.id}', true)`),
      as(booking.guest_id, `public.cancel_booking('${booking.id}')`),
      as(booking.host_id, `public.answer_alteration('${shorter.id}', true)`),
    ]);
    await expectSoundMoney(booking.id);
  });

  test("a refund comes back while another is told of, in any order", async () => {
    const booking = await aConfirmedBooking(db);
    await as(booking.guest_id, `public.cancel_booking('${booking.id}')`);
    const [refund] = await db.sql<[{ id: string; amount: number }]>`
      select id, amount from public.refunds where booking_id = ${booking.id}`;
    await Promise.all(
      ["succeeded", "pending", "succeeded", "failed", "succeeded"].map((status) =>
        deliver(db, refundEvent(booking.payment, refund, status)),
      ),
    );
    const [after] = await db.sql`
      select
        (select refunded_amount from public.payments where id = ${booking.payment.id}) as refunded,
        (select sum(balance)::int from private.booking_balances where booking_id = ${booking.id}) as sum`;
    expect(after).toEqual({ refunded: 0, sum: 0 });
  });
});

test("a host who raises the price changes nothing of what is booked", async () => {
  const booking = await aBooking(db, { property: { instant_book: true } });
  await as(booking.host_id, "1");
  await db.asPerson(
    booking.host_id,
    (sql) => sql`
      update public.properties
      set base_price = 99999999, cleaning_fee = 99999, cancellation_policy = 'strict', max_guests = 1, service_fee = 'host_only'
      where id = ${booking.property_id}`,
  );
  const payment = await aPayment(db, booking);
  expect(payment.amount).toBe(booking.total_amount);
  await deliver(db, paymentEvent(payment, "succeeded"));
  expect(
    (await db.sql`select total_amount, cancellation_policy from public.bookings where id = ${booking.id}`)[0],
  ).toEqual({ total_amount: booking.total_amount, cancellation_policy: "flexible" });
});

test("a host can't take a property away from under its bookings", async () => {
  const booking = await aConfirmedBooking(db);
  const host = (statement: string) => db.asPerson(booking.host_id, async (sql) => (await sql.unsafe(statement)).count);
  await host(`select public.pause_property('${booking.property_id}')`);
  expect(await host(`delete from public.properties where id = '${booking.property_id}'`)).toBe(0);
  expect(
    await outcomeOf(host(`update public.properties set currency = 'JPY' where id = '${booking.property_id}'`)),
  ).toBe("RP003");
  expect(
    await outcomeOf(host(`delete from public.property_addresses where property_id = '${booking.property_id}'`)),
  ).toBe("42501");
  expect(
    await host(
      `select * from public.unblock_dates('${booking.property_id}', '${booking.check_in}', '${booking.check_out}')`,
    ),
  ).toBe(0);
  expect((await db.sql`select id from public.occupancies where booking_id = ${booking.id}`).length).toBe(1);
  await host(
    `update public.property_addresses set latitude = -36.85, longitude = 174.76, country = 'NZ' where property_id = '${booking.property_id}'`,
  );
  expect((await db.sql`select time_zone from public.bookings where id = ${booking.id}`)[0]?.["time_zone"]).toBe(
    "Europe/Lisbon",
  );
});

test.each(["guest_id", "host_id"] as const)(
  "the account of a party (%s) isn't deleted from under a booking",
  async (party) => {
    const booking = await aConfirmedBooking(db);
    expect(await outcomeOf(db.sql`delete from auth.users where id = ${booking[party]}`)).toBe("23503");
    expect(await statusOf(booking.id)).toBe("confirmed");
  },
);

test("a stay of which a month is paid out is cancelled: all adds up", async () => {
  const booking = await aConfirmedBooking(db, {
    property: { max_nights: 365, cancellation_policy: "flexible" },
    check_in: await day(10),
    check_out: await day(110),
  });
  await db.sql`select private.set_clock(private.local_moment(check_in + 35, '12:00', time_zone)) from public.bookings where id = ${booking.id}`;
  await db.sql`select private.advance_stays()`;
  await db.sql`select private.release_funds()`;
  await Promise.all([
    as(booking.guest_id, `public.cancel_booking('${booking.id}')`),
    outcomeOf(db.sql`select private.release_funds()`),
    as(booking.guest_id, `public.cancel_booking('${booking.id}')`),
  ]);
  expect(await statusOf(booking.id)).toBe("cancelled_by_guest");
  await expectSoundMoney(booking.id);
});

async function day(ahead: number): Promise<string> {
  const [row] = await db.sql<[{ day: string }]>`select (private.clock()::date + ${ahead}::int)::text as day`;
  return row.day;
}
