import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { payWithCard } from "../../../scripts/demo/pay_with_card.ts";
import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { waitUntil } from "../../../scripts/demo/wait_until.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";

const stay = { ...stayDates(40, 2), adults: 1 };
const longer = { check_out: stayDates(40, 3).check_out };

let stack: TestStack;
let host: Pick<Person, "id">;
let guest: Person;
let bookingId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(() => stack?.stop());

beforeEach(async () => {
  const property = await aProperty(stack, { instant_book: true });
  [host, guest] = [{ id: property.host_id }, await aPerson(stack)];
  const { body } = await ask(stack, "bookings", { person: guest, body: { property_id: property.id, ...stay } });
  bookingId = body["booking"].id;
  await payWithCard(stack.stripeUrl, body["payment"]);
  await bookingBecomes({ status: "confirmed" });
});

async function bookingBecomes(wanted: Record<string, unknown>): Promise<void> {
  await waitUntil(`the booking to have ${JSON.stringify(wanted)}`, async () => {
    const { body } = await ask(stack, `bookings/${bookingId}`, { person: guest });
    return Object.entries(wanted).every(([field, value]) => body["booking"][field] === value);
  });
}

const propose = (person: Pick<Person, "id">, changes: object): Promise<Answer> =>
  ask(stack, `bookings/${bookingId}`, { method: "PATCH", person, body: changes });

const answer = (person: Pick<Person, "id">, alterationId: string, word: "accept" | "decline"): Promise<Answer> =>
  ask(stack, `bookings/${bookingId}/alterations/${alterationId}/${word}`, { person, body: {} });

test("a guest proposes another night, the host agrees, the guest pays the difference", async () => {
  const proposed = await propose(guest, longer);
  expect(proposed.status).toBe(200);
  expect(proposed.body["alteration"]).toMatchObject({
    status: "open",
    difference_amount: 11_400,
    adults: 1,
    ...longer,
  });
  expect(proposed.body["booking"]).toMatchObject(stay);

  const agreed = await answer(host, proposed.body["alteration"].id, "accept");
  expect(agreed.body["alteration"].status).toBe("awaiting_payment");
  expect(agreed.body["payment"]).toBeUndefined();
  const due = await ask(stack, "payments", { person: guest, body: { booking_id: bookingId } });
  const { payment_id, client_secret, publishable_key } = due.body;
  await payWithCard(stack.stripeUrl, { client_secret, publishable_key });

  await bookingBecomes({ ...longer, total_amount: 34_200 });
  const { body } = await ask(stack, `payments/${payment_id}`, { person: guest });
  expect(body["payment"].amount).toBe(11_400);
});

test("a guest who agrees to more is told how to pay it", async () => {
  const { body } = await propose(host, longer);
  const agreed = await answer(guest, body["alteration"].id, "accept");

  expect(agreed.body["payment"].client_secret).toMatch(/_secret_/);
});

test("a shorter stay gives the difference back", async () => {
  const { body } = await propose(host, { check_out: stayDates(40, 1).check_out });
  await answer(guest, body["alteration"].id, "accept");

  await bookingBecomes({ total_amount: 11_400 });
  await waitUntil("the refund", async () => {
    const [refund] = await stack.sql<{ amount: number }[]>`
      select amount from public.refunds where booking_id = ${bookingId} and status = 'succeeded'`;
    return refund?.amount === 11_400;
  });
});

test("declined, everything stays as it was, and the answer stands", async () => {
  const { body } = await propose(guest, { adults: 2 });
  const declined = await answer(host, body["alteration"].id, "decline");

  expect(declined.body["alteration"].status).toBe("declined");
  expect(declined.body["booking"]).toMatchObject(stay);
  expectProblem(await answer(host, body["alteration"].id, "accept"), 409, "RB008");
});

test("nobody answers for the other side, and strangers see nothing", async () => {
  const stranger = await aPerson(stack);
  const { body } = await propose(guest, { adults: 2 });

  expectProblem(await answer(guest, body["alteration"].id, "accept"), 403, "RI003");
  expectProblem(await answer(stranger, body["alteration"].id, "accept"), 404, "RB003");
  expectProblem(await propose(stranger, { adults: 2 }), 404, "RB003");
});

test("what can't be is refused", async () => {
  expectProblem(await propose(guest, {}), 400, "RV001");
  expectProblem(await propose(guest, { total_amount: 1 }), 400, "RV001");
  expectProblem(await propose(guest, { adults: 9 }), 422, "RB004");
  expectProblem(await propose(guest, { check_out: stay.check_in }), 422, "RC001");
});
