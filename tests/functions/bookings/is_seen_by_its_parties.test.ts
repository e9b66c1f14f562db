import { afterAll, beforeAll, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
let host: { readonly id: string };
let guest: Person;
let stranger: Person;
/** Oldest first; the last one is withdrawn. */
const ids: string[] = [];

beforeAll(async () => {
  stack = await startTestStack();
  const property = await aProperty(stack);
  host = { id: property.host_id };
  [guest, stranger] = [await aPerson(stack), await aPerson(stack)];
  const client = signedInClient(stack.status, guest.id);
  for (let i = 0; i < 5; i += 1) {
    const stay = { property_id: property.id, ...stayDates(20 + 3 * i, 2), adults: 1 };
    const { data } = await client.rpc("request_booking", stay).throwOnError();
    ids.push(data.id);
  }
  await client.rpc("withdraw_booking", { booking_id: ids[4] ?? "" }).throwOnError();
});
afterAll(() => stack?.stop());

const idsOf = async (person: { readonly id: string }, query: string): Promise<string[]> => {
  const { status, body } = await ask(stack, `bookings?${query}`, { person });
  expect(status).toBe(200);
  return body["bookings"].map((booking: { id: string }) => booking.id);
};

test("pages lead from the newest to the oldest, each once, and the last says so", async () => {
  const seen: string[] = [];
  let cursor: string | null = "";
  let pages = 0;
  while (cursor !== null) {
    const { body } = await ask(stack, `bookings?limit=2${cursor && `&cursor=${cursor}`}`, { person: guest });
    seen.push(...body["bookings"].map((booking: { id: string }) => booking.id));
    cursor = body["next_cursor"];
    pages += 1;
  }

  expect(seen).toEqual(ids.toReversed());
  expect(pages).toBe(3);
});

test("a full page that is the last has no next", async () => {
  const { body } = await ask(stack, "bookings?limit=5", { person: guest });

  expect(body["bookings"]).toHaveLength(5);
  expect(body["next_cursor"]).toBeNull();
});

test("by status and by side", async () => {
  expect(await idsOf(guest, "status=withdrawn")).toEqual([ids[4]]);
  expect(await idsOf(guest, "role=host")).toEqual([]);
  expect(await idsOf(host, "role=host&status=requested&limit=1")).toEqual([ids[3]]);
  expect(await idsOf(host, "role=guest")).toEqual([]);
});

test("guest and host read a booking with its history; a stranger learns nothing of it", async () => {
  const asGuest = await ask(stack, `bookings/${ids[4]}`, { person: guest });
  const asHost = await ask(stack, `bookings/${ids[4]}`, { person: host });

  expect(asGuest.body["booking"]).toMatchObject({ id: ids[4], status: "withdrawn" });
  expect(asGuest.body["booking"].events).toMatchObject([{ to_status: "requested" }, { to_status: "withdrawn" }]);
  expect(asHost.body["booking"].id).toBe(ids[4]);
  expectProblem(await ask(stack, `bookings/${ids[4]}`, { person: stranger }), 404, "RB003");
  expect(await idsOf(stranger, "")).toEqual([]);
});
