import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Persona } from "../access/world.ts";
import { ask, askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

type Place = { readonly line1: string; readonly latitude: number };
type Seen = { readonly address: Place | null; readonly latitude: number; readonly longitude: number };

const EXACT = { line1: "Rua do Cano 1", latitude: 38.5772 };
const PROPERTY = `query ($id: UUID!) { propertyByPk(id: $id) { latitude longitude address { line1 latitude } } }`;

let it: StackWorld;
beforeAll(async () => {
  it = await startStackWorld();
});
afterAll(() => it?.stack.stop());

const published = (): string => it.world.id["published"] ?? "";

async function seenBy(persona: Persona): Promise<Seen> {
  const { propertyByPk } = await askFor<{ propertyByPk: Seen }>(it.stack.status, it.asker(persona), PROPERTY, {
    id: published(),
  });
  return propertyByPk;
}

describe.each(["stranger", "asker", "other_host"] as const)("%s", (persona) => {
  const reads = <Data>(query: string, variables = {}): Promise<Data> =>
    askFor<Data>(it.stack.status, it.asker(persona), query, variables);

  test("sees the approximate place and no address", async () => {
    const { address, latitude, longitude } = await seenBy(persona);

    expect(address).toBeNull();
    expect([latitude, longitude]).not.toEqual([38.5772, -7.9093]);
    expect(Math.abs(latitude - 38.5772)).toBeLessThan(0.02);
  });

  test("finds no address by key, node, filter or country", async () => {
    const nodeId = Buffer.from(`["public", "property_addresses", "${published()}"]`).toString("base64");
    const answer = await reads(
      `query ($id: UUID!, $nodeId: ID!) {
        propertyAddressByPk(propertyId: $id) { line1 }
        node(nodeId: $nodeId) { nodeId }
        propertyAddressCollection(filter: {propertyId: {eq: $id}}) { edges { node { line1 } } }
        byLine: propertyAddressCollection(filter: {line1: {like: "Rua%"}, propertyId: {eq: $id}}) { edges { node { line1 } } }
        byPlace: propertyAddressCollection(filter: {latitude: {gt: 38}, propertyId: {eq: $id}}) { edges { node { line1 } } }
        countryByPk(code: "PT") { addresses(filter: {propertyId: {eq: $id}}) { edges { node { line1 } } } }
      }`,
      { id: published(), nodeId },
    );

    const none = { edges: [] };
    expect(answer).toEqual({
      propertyAddressByPk: null,
      node: null,
      propertyAddressCollection: none,
      byLine: none,
      byPlace: none,
      countryByPk: { addresses: none },
    });
  });

  test("finds no address through a booking", async () => {
    const { bookingCollection } = await reads<{ bookingCollection: { edges: unknown[] } }>(
      `query ($id: UUID!) { bookingCollection(filter: {propertyId: {eq: $id}}) {
        edges { node { status property { address { line1 } } } } } }`,
      { id: published() },
    );
    const asked = { node: { status: "requested", property: { address: null } } };

    expect(bookingCollection.edges).toEqual(persona === "asker" ? [asked] : []);
  });
});

test("visitors have no such type at all", async () => {
  const { errors } = await ask(it.stack.status, null, PROPERTY, { id: published() });

  expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(/^Unknown field .address. on type/u)]);
});

test.each(["guest", "host"] as const)("%s sees the exact address", async (persona) => {
  expect((await seenBy(persona)).address).toEqual(EXACT);
});

test("the host's acceptance and the guest's payment open it to the asker", async () => {
  await it.stack.sql`
    select private.move_booking(id, 'awaiting_payment', 'host') from public.bookings where id = ${it.world.id["asked"] ?? ""}`;
  expect((await seenBy("asker")).address).toBeNull();

  await it.stack.sql`
    select private.move_booking(id, 'confirmed', 'system') from public.bookings where id = ${it.world.id["asked"] ?? ""}`;
  expect((await seenBy("asker")).address).toEqual(EXACT);
});
