import { afterAll, beforeAll, expect, test } from "vitest";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const clients = 32;

let stack: TestStack;
let propertyId: string;
let guests: SignedUp[];

beforeAll(async () => {
  stack = await startTestStack({ services: false });
  const host = await signUp(stack.status, { email: "ada@example.com", name: "Ada" });
  propertyId = (await offerProperty(host, { instant_book: true })).id;
  guests = await Promise.all(
    Array.from({ length: clients }, (_, i) =>
      signUp(stack.status, { email: `guest-${i}@example.com`, name: `Guest ${i}` }),
    ),
  );
}, 60_000);
afterAll(() => stack?.stop());

test(`${clients} clients ask for one night at once: one wins, the others get RB001`, async () => {
  const night = { property_id: propertyId, ...stayDates(30, 1), adults: 1 };

  const answers = await Promise.all(guests.map((guest) => guest.client.rpc("request_booking", night)));

  const refusals = answers.flatMap((answer) => (answer.error ? [answer] : []));
  expect(answers.length - refusals.length).toBe(1);
  expect(new Set(refusals.map((answer) => `${answer.status} ${answer.error?.code}`))).toEqual(
    new Set(["400 RB001"]),
  );
  const rows = await stack.sql`select id from public.bookings where property_id = ${propertyId}`;
  expect(rows).toHaveLength(1);
});
