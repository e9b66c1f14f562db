import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

type Page = { items: { id: string; total_amount: number; check_in: string }[]; next_cursor: string | null };

let it: StackWorld;
beforeAll(async () => {
  it = await startStackWorld();
});
afterAll(() => it?.stack.stop());

/** Dates by the clock of the world, which stands still some day. */
async function wishes(): Promise<{ check_in: string; check_out: string } & Record<string, unknown>> {
  const [dates] = await it.stack.sql<[{ check_in: string; check_out: string }]>`
    select (private.clock()::date + 60)::text as check_in, (private.clock()::date + 63)::text as check_out`;
  const more = { flexible_days: 2, room_types: ["entire_place"], price_by: "total", max_price: 10_000_000 };
  return { ...dates, ...more, sort: "price", page_size: 3 };
}

test("a visitor searches by RPC, by supabase-js and in GraphQL, and finds the same", async () => {
  const { status } = it.stack;
  const asked = await wishes();
  const client = createClient(status.api_url, status.publishable_key);
  const { data, error } = await client.rpc("search_properties", asked);
  expect(error).toBeNull();
  const page = data as unknown as Page;
  expect(page.items.length).toBeGreaterThan(0);

  const rpc = await fetch(`${status.api_url}/rest/v1/rpc/search_properties`, {
    method: "POST",
    headers: { "content-type": "application/json", apikey: status.publishable_key },
    body: JSON.stringify(asked),
  });
  expect(await rpc.json()).toEqual(page);

  const { searchProperties } = await askFor<{ searchProperties: string }>(
    status,
    null,
    `{ searchProperties(checkIn: "${asked.check_in}", checkOut: "${asked.check_out}", flexibleDays: 2, roomTypes: ["entire_place"],
      priceBy: "total", maxPrice: "10000000", sort: "price", pageSize: 3) }`,
  );
  expect(JSON.parse(searchProperties)).toEqual(page);
});

test("what is wrong is said by name, with its own code", async () => {
  const { status } = it.stack;
  const client = createClient(status.api_url, status.publishable_key);
  const wrong = await client.rpc("search_properties", { amenities: ["wi-fi"] });
  expect(wrong.error).toMatchObject({ code: "RV001", details: 'amenities: there is no "wi-fi"' });
  const large = await client.rpc("search_properties", { page_size: 51 });
  expect(large.error).toMatchObject({ code: "RV001", details: "page_size: 1 to 50" });
});
