import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";

type Side = "guest" | "host" | "stranger";

let stack: TestStack;
let property: Property;
let people: Record<Side, Pick<Person, "id">>;
let daysAhead = 20;

beforeAll(async () => {
  stack = await startTestStack();
  property = await aProperty(stack);
  people = { guest: await aPerson(stack), host: { id: property.host_id }, stranger: await aPerson(stack) };
});
afterAll(() => stack?.stop());

/** A request for nights that nobody has asked for yet; confirmed on wish, as the provider's event would. */
async function aRequest({ confirmed = false } = {}): Promise<string> {
  const stay = { property_id: property.id, ...stayDates((daysAhead += 3), 2), adults: 1 };
  const client = signedInClient(stack.status, people.guest.id);
  const { data } = await client.rpc("request_booking", stay).throwOnError();
  if (confirmed) {
    await signedInClient(stack.status, people.host.id).rpc("accept_booking", { booking_id: data.id }).throwOnError();
    await stack.sql`select private.secure_nights(booking, 'booking') from public.bookings as booking where id = ${data.id}`;
    await stack.sql`select private.move_booking(${data.id}, 'confirmed', 'system')`;
  }
  return data.id;
}

const move = (side: Side, id: string, name: string, body: object = {}): Promise<Answer> =>
  name === "cancel"
    ? ask(stack, `bookings/${id}`, { method: "DELETE", person: people[side], body })
    : ask(stack, `bookings/${id}/${name}`, { person: people[side], body });

describe.each<[string, Side, Side, string, object, boolean]>([
  ["accept", "host", "guest", "awaiting_payment", {}, false],
  ["decline", "host", "guest", "declined", { reason: "We are away." }, false],
  ["withdraw", "guest", "host", "withdrawn", {}, false],
  ["cancel", "guest", "stranger", "cancelled_by_guest", { reason: "ill" }, true],
  ["cancel", "host", "stranger", "cancelled_by_host", { reason: "water damage" }, true],
])("%s by the %s", (name, right, wrong, status, body, confirmed) => {
  test(`leads to ${status}, once`, async () => {
    const id = await aRequest({ confirmed });

    const moved = await move(right, id, name, body);

    expect(moved.status).toBe(200);
    expect(moved.body["booking"]).toMatchObject({ id, status });
    expectProblem(await move(right, id, name, body), 409, "RB002");
  });

  test(`is not for the ${wrong}`, async () => {
    const id = await aRequest({ confirmed });

    const refused = await move(wrong, id, name, body);

    if (wrong === "stranger") expectProblem(refused, 404, "RB003");
    else expectProblem(refused, 409, "RB002");
    const read = await ask(stack, `bookings/${id}`, { person: people.guest });
    expect(read.body["booking"].status).toBe(confirmed ? "confirmed" : "requested");
  });
});

test.each(["accept", "decline", "withdraw", "cancel"])(
  "a stranger can't even tell that there is something to %s",
  async (name) => {
    expectProblem(await move("stranger", await aRequest(), name), 404, "RB003");
  },
);

test("a body may be left out, as supabase-js does", async () => {
  const id = await aRequest();
  const answer = await ask(stack, `bookings/${id}/withdraw`, { method: "POST", person: people.guest });

  expect(answer.status).toBe(200);
});

test("what a host says when declining is kept in the history", async () => {
  const id = await aRequest();
  const { body } = await move("host", id, "decline", { reason: "We are away." });

  expect(body["booking"].events.at(-1)).toMatchObject({ to_status: "declined", reason: "We are away." });
});
