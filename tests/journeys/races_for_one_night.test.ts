import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Database } from "../../database_types.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { signedInClient } from "../support/signed_in_client.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const clients = 32;

let stack: TestStack;
let propertyId: string;
let guests: SupabaseClient<Database>[];

beforeAll(async () => {
  stack = await startTestStack();
  propertyId = (await aProperty(stack, { instant_book: true })).id;
  guests = [];
  for (let i = 0; i < clients; i += 1) guests.push(signedInClient(stack.status, (await aPerson(stack)).id));
});
afterAll(() => stack?.stop());

test(`${clients} clients ask for one night at once: one wins, the others get RB001`, async () => {
  const night = { property_id: propertyId, ...stayDates(30, 1), adults: 1 };

  const answers = await Promise.all(guests.map((guest) => guest.rpc("request_booking", night)));

  const refusals = answers.flatMap((answer) => (answer.error ? [answer] : []));
  expect(answers.length - refusals.length).toBe(1);
  expect(new Set(refusals.map((answer) => `${answer.status} ${answer.error?.code}`))).toEqual(new Set(["400 RB001"]));
  const rows = await stack.sql`select id from public.bookings where property_id = ${propertyId}`;
  expect(rows).toHaveLength(1);
});
