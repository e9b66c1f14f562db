import { afterAll, beforeAll, expect, test } from "vitest";

import type { Persona } from "../access/world.ts";
import { ask, askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

let it: StackWorld;
beforeAll(async () => {
  it = await startStackWorld();
});
afterAll(() => it?.stack.stop());

const id = (name: string): string => it.world.id[name] ?? "";

function asks(persona: Persona, query: string, variables = {}) {
  return ask(it.stack.status, it.asker(persona), query, variables);
}

const BOOKING = `query ($id: UUID!, $nodeId: ID!) {
  bookingByPk(id: $id) { code }
  node(nodeId: $nodeId) { ... on Booking { code message guest { displayName } } }
  bookingCollection(filter: {id: {eq: $id}}) { totalCount aggregate { count sum { totalAmount } } edges { node { code } } }
}`;

test.each(["anon", "stranger", "asker", "other_host", "co_host"] as const)(
  "%s finds nobody else's booking",
  async (persona) => {
    const nodeId = Buffer.from(`["public", "bookings", "${id("coming")}"]`).toString("base64");
    const { data, errors } = await asks(persona, BOOKING, { id: id("coming"), nodeId });

    if (persona === "anon") {
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.message).toContain("Unknown");
    } else {
      expect(data).toEqual({
        bookingByPk: null,
        node: null,
        bookingCollection: { totalCount: 0, aggregate: { count: 0, sum: { totalAmount: null } }, edges: [] },
      });
    }
  },
);

test("a stay on a person's page is shown to its parties alone", async () => {
  const query =
    "query ($id: UUID!) { profileByPk(id: $id) { bookingsAsGuest { totalCount } payments { edges { node { amount } } } } }";
  const of = async (persona: Persona) =>
    (await askFor(it.stack.status, it.asker(persona), query, { id: id("guest") }))["profileByPk"];

  expect(await of("guest")).toMatchObject({ bookingsAsGuest: { totalCount: 3 } });
  expect(await of("host")).toMatchObject({ bookingsAsGuest: { totalCount: 2 }, payments: { edges: [] } });
  expect(await of("stranger")).toEqual({ bookingsAsGuest: { totalCount: 0 }, payments: { edges: [] } });
});

test.each([
  ["stranger", 'updatePropertyCollection(set: {title: "Mine"}, filter: {id: {eq: $id}})'],
  ["stranger", "deleteFromPropertyPhotoCollection(filter: {propertyId: {eq: $id}})"],
  ["co_host", 'updatePropertyAddressCollection(set: {line1: "Mine"}, filter: {propertyId: {eq: $id}})'],
  ["other_host", "deleteFromPromotionCollection(filter: {propertyId: {eq: $id}})"],
  ["guest", 'updatePropertyCollection(set: {basePrice: "1"}, filter: {id: {eq: $id}})'],
] as const)("%s changes nothing by %s", async (persona, field) => {
  expect(
    await asks(persona, `mutation ($id: UUID!) { done: ${field} { affectedCount } }`, { id: id("published") }),
  ).toEqual({
    data: { done: { affectedCount: 0 } },
  });
});

test.each([
  [
    "a booking's amount",
    'mutation { updateBookingCollection(set: {totalAmount: "1"}, filter: {}, atMost: 9) { affectedCount } }',
  ],
  ["a payment", "mutation { insertIntoPaymentCollection(objects: []) { affectedCount } }"],
  ["another's review", "mutation { insertIntoReviewCollection(objects: []) { affectedCount } }"],
  ["an event of a booking", "mutation { deleteFromBookingEventCollection(filter: {}) { affectedCount } }"],
])("there is no mutation that writes %s", async (_what, query) => {
  for (const persona of ["guest", "host", "staff"] as const) {
    const { data, errors } = await asks(persona, query);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Unknown field .+ on type .?Mutation/u),
    ]);
  }
});

test("a column that is not granted can't be set", async () => {
  const { errors } = await asks(
    "host",
    `mutation ($id: UUID!) { updatePropertyCollection(set: {hostId: $id}, filter: {id: {eq: $id}}) { affectedCount } }`,
    { id: id("published") },
  );

  expect(errors).toEqual([{ message: expect.stringContaining("hostId") }]);
});

test("a night is sold once: the second request is refused with the catalogue's words", async () => {
  const query = `mutation ($property: UUID!, $from: Date!, $to: Date!) {
    requestBooking(propertyId: $property, checkIn: $from, checkOut: $to, adults: 1) { status }
  }`;
  const [day] = await it.stack.sql<[{ from: string; to: string }]>`
    select (check_in + 1)::text as from, (check_out + 1)::text as to from public.bookings where id = ${id("coming")}`;
  const variables = { property: id("published"), ...day };

  const { data, errors } = await asks("stranger", query, variables);

  expect(data).toBeNull();
  expect(errors).toEqual([{ message: expect.stringContaining("some of these nights are taken") }]);
});

test("a mutation that fails takes the one before it back", async () => {
  const query = `mutation ($id: UUID!) {
    first: updatePropertyCollection(set: {title: "Half done"}, filter: {id: {eq: $id}}) { affectedCount }
    second: acceptBooking(bookingId: $id) { id }
  }`;
  const { data, errors } = await asks("host", query, { id: id("published") });
  const [property] = await it.stack.sql`select title from public.properties where id = ${id("published")}`;

  expect([data, errors?.length]).toEqual([null, 1]);
  expect(property).toEqual({ title: "House by the aqueduct" });
});
