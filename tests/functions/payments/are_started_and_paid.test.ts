import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { payWithCard } from "../../../scripts/demo/pay_with_card.ts";
import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { waitUntil } from "../../../scripts/demo/wait_until.ts";
import type { StripeControl } from "../../../scripts/stripe_simulator/control_client.ts";
import { stripeControl } from "../../../scripts/stripe_simulator/control_client.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { ledgerBalance } from "../../support/journey.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
let property: Property;
let guest: Person;
let stranger: Person;
let daysAhead = 20;
let bookingId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  property = await aProperty(stack, { instant_book: true });
  [guest, stranger] = [await aPerson(stack), await aPerson(stack)];
});
afterAll(() => stack?.stop());

beforeEach(async () => {
  bookingId = await book(guest, (daysAhead += 3));
});

async function book(person: Person, days: number): Promise<string> {
  const stay = { property_id: property.id, ...stayDates(days, 2), adults: 1 };
  const { data } = await signedInClient(stack.status, person.id).rpc("request_booking", stay).throwOnError();
  return data.id;
}

const pay = (question: object = {}): Promise<Answer> =>
  ask(stack, "payments", { person: guest, body: { booking_id: bookingId }, ...question });

async function started(): Promise<{
  payment_id: string;
  client_secret: string;
  publishable_key: string;
  status: string;
}> {
  const { body } = await pay();
  const { payment_id, client_secret, publishable_key, status } = body;
  return { payment_id, client_secret, publishable_key, status };
}

async function bookingBecomes(status: string): Promise<void> {
  await waitUntil(`the booking to be ${status}`, async () => {
    const [booking] = await stack.sql<{ status: string }[]>`select status from public.bookings where id = ${bookingId}`;
    return booking?.status === status;
  });
}

test("started twice it is the same payment, of what the booking costs", async () => {
  const first = await pay();
  const again = await pay();

  expect(first.status).toBe(201);
  expect(first.headers.get("location")).toBe(`/functions/v1/payments/${first.body["payment_id"]}`);
  expect(again.body).toEqual(first.body);
  const read = await ask(stack, `payments/${first.body["payment_id"]}`, { person: guest });
  expect(read.body["payment"]).toMatchObject({ booking_id: bookingId, amount: 22_800, status: "pending", refunds: [] });
});

test("a client can't name an amount", async () => {
  expectProblem(await pay({ body: { booking_id: bookingId, amount: 1 } }), 400, "RV001");
});

test("a key is for one booking", async () => {
  const headers = { "idempotency-key": "pay-1" };
  await pay({ headers });
  const other = await book(guest, (daysAhead += 3));

  expectProblem(await pay({ headers, body: { booking_id: other } }), 422, "RB007");
});

test("another's booking and payment are nobody's business", async () => {
  const { payment_id } = await started();

  expectProblem(await pay({ person: stranger }), 404, "RB003");
  expectProblem(await pay({ person: { id: property.host_id } }), 404, "RB003");
  expectProblem(await ask(stack, `payments/${payment_id}`, { person: stranger }), 404, "RM004");
  expectProblem(await pay({ person: undefined }), 401, "RI001");
});

test("nothing is due for a booking that was withdrawn, or whose time is over", async () => {
  const client = signedInClient(stack.status, guest.id);
  await client.rpc("withdraw_booking", { booking_id: bookingId }).throwOnError();
  expectProblem(await pay(), 409, "RM001");

  bookingId = await book(guest, (daysAhead += 3));
  await stack.sql`select private.set_clock(now() + interval '16 minutes')`;
  const late = await pay();
  await stack.sql`select private.set_clock(null)`;
  expectProblem(late, 409, "RB006");
});

test("a declined card leaves the hold and the payment open for a good one", async () => {
  const payment = await started();

  await expect(payWithCard(stack.stripeUrl, payment, "pm_card_visa_chargeDeclined")).rejects.toThrow("card_declined");
  await waitUntil("the failure to be known", async () => {
    const [row] =
      await stack.sql`select id from public.payments where id = ${payment.payment_id} and status = 'failed'`;
    return row;
  });
  expect((await started()).client_secret).toBe(payment.client_secret);
  expect(await payWithCard(stack.stripeUrl, payment)).toBe("succeeded");

  await bookingBecomes("confirmed");
  expect(await started()).toMatchObject({ payment_id: payment.payment_id, status: "succeeded" });
});

test("a card that asks for 3D Secure confirms when the guest has authenticated", async () => {
  const payment = await started();
  expect(await payWithCard(stack.stripeUrl, payment, "pm_card_threeDSecure2Required")).toBe("requires_action");
  expect((await started()).status).toBe("requires_action");

  await stripeControl(stack.stripeUrl).authenticate(payment.client_secret.split("_secret_")[0] ?? "");

  await bookingBecomes("confirmed");
});

test("the money arrives after the hold lapsed, nights still free: they are taken again", async () => {
  const payment = await started();
  await webhooks().pause();
  await payWithCard(stack.stripeUrl, payment);
  await lapse();

  await webhooks().resume();

  await bookingBecomes("confirmed");
});

test("the money arrives after somebody else took the nights: all of it goes back", async () => {
  const payment = await started();
  await webhooks().pause();
  await payWithCard(stack.stripeUrl, payment);
  await lapse();
  const other = await book(stranger, daysAhead);

  await webhooks().resume();

  const refund = await waitUntil("the refund to succeed", async () => {
    const { body } = await ask(stack, `payments/${payment.payment_id}`, { person: guest });
    return body["payment"].refunds.find(({ status }: { status: string }) => status === "succeeded");
  });
  expect(refund.amount).toBe(22_800);
  const statuses = await stack.sql`select status from public.bookings where id in (${bookingId}, ${other}) order by id`;
  expect(statuses.map(({ status }) => status)).toEqual(["expired", "awaiting_payment"]);
  expect(await ledgerBalance(stack.sql)).toEqual([]);
});

const webhooks = (): StripeControl["webhooks"] => stripeControl(stack.stripeUrl).webhooks;

async function lapse(): Promise<void> {
  await stack.sql`update public.bookings set expires_at = private.clock() - interval '1 second' where id = ${bookingId}`;
  // One booking, waiting for whoever is at it: the sweep would leave it to them.
  await stack.sql`select private.expire_booking(${bookingId})`;
  await bookingBecomes("expired");
}
