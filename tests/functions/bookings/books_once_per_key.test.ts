import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { stripeControl } from "../../../scripts/stripe_simulator/control_client.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
let guest: Person;
let body: object;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(() => stack?.stop());

beforeEach(async () => {
  guest = await aPerson(stack);
  body = { property_id: (await aProperty(stack, { instant_book: true })).id, ...stayDates(30, 2), adults: 2 };
});

const book = (key?: string, stay: object = body, person: Person = guest): Promise<Answer> =>
  ask(stack, "bookings", { person, body: stay, headers: key === undefined ? {} : { "idempotency-key": key } });

const bookingsOfGuest = async (): Promise<number> =>
  (await stack.sql`select id from public.bookings where guest_id = ${guest.id}`).length;

test("a booking comes with its address, its prices and what is needed to pay", async () => {
  const { status, headers, body: made } = await book();

  expect(status).toBe(201);
  expect(headers.get("location")).toBe(`/functions/v1/bookings/${made["booking"].id}`);
  expect(made["booking"]).toMatchObject({ status: "awaiting_payment", total_amount: 22_800, guest_id: guest.id });
  const amounts = made["booking"].line_items.map((item: { amount: number }) => item.amount);
  expect(amounts.reduce((sum: number, amount: number) => sum + amount, 0)).toBe(22_800);
  expect(made["payment"]).toMatchObject({
    status: "requires_payment_method",
    client_secret: expect.stringMatching(/^pi_\w+_secret_/),
    publishable_key: expect.stringMatching(/^pk_test_/),
  });
});

test("the same key with the same body books once, and gives the same answer", async () => {
  const first = await book("k1");
  const again = await book("k1");

  expect(again.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect(await bookingsOfGuest()).toBe(1);
});

test("the same key with another body is refused; another person's key is another key", async () => {
  await book("k1");
  const other = { ...body, adults: 1 };

  expectProblem(await book("k1", other), 422, "RB007");
  expectProblem(await book("k1", other, await aPerson(stack)), 409, "RB001");
  expect(await bookingsOfGuest()).toBe(1);
});

test("eight requests with one key at the same time make one booking with one payment", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => book("k1")));

  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
  expect(new Set(answers.map((answer) => answer.body["payment"].client_secret)).size).toBe(1);
  expect(await bookingsOfGuest()).toBe(1);
});

test("a refused request leaves its key free", async () => {
  const taken = await book();
  expectProblem(await book("k1"), 409, "RB001");
  await ask(stack, `bookings/${taken.body["booking"].id}/withdraw`, { person: guest, body: {} });

  expect((await book("k1")).status).toBe(201);
});

test("without a key each request is its own; the nights decide", async () => {
  await book();
  expectProblem(await book(), 409, "RB001");
});

test("the provider is out of reach: the booking is kept, and the same key goes on with it", async () => {
  const { faults } = stripeControl(stack.stripeUrl);
  await faults.order({ path: "/v1/payment_intents", times: 10, status: 500 });
  try {
    expectProblem(await book("k1"), 502, "RM006");
  } finally {
    await faults.clear();
  }

  expect(await bookingsOfGuest()).toBe(1);
  expect((await book("k1")).body["payment"].client_secret).toMatch(/_secret_/);
  expect(await bookingsOfGuest()).toBe(1);
});
