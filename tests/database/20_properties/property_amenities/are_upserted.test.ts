import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { signedInClient } from "../../../support/signed_in_client.ts";
import { startTestStack } from "../../../support/stack.ts";
import type { TestStack } from "../../../support/stack.ts";

let stack: TestStack;
let host: SupabaseClient;
let rival: SupabaseClient;
let property_id: string;
beforeAll(async () => {
  stack = await startTestStack();
  const [owner, other] = await Promise.all([aHost(stack), aHost(stack)]);
  property_id = (await aProperty(stack, { host_id: owner.id })).id;
  host = signedInClient(stack.status, owner.id);
  rival = signedInClient(stack.status, other.id);
});
afterAll(() => stack.stop());

const amenities = async (): Promise<unknown> =>
  (
    await stack.sql`select array_agg(amenity order by amenity) as all from public.property_amenities
    where property_id = ${property_id}`
  )[0]?.["all"];

test("a host states what the property offers, again and again", async () => {
  const rows = ["wifi", "pool"].map((amenity) => ({ property_id, amenity }));
  for (const again of [rows, rows, [...rows, { property_id, amenity: "kitchen" }]]) {
    const { error } = await host.from("property_amenities").upsert(again);
    expect(error).toBeNull();
  }
  expect((await host.from("property_amenities").upsert(rows, { ignoreDuplicates: true })).error).toBeNull();
  expect(await amenities()).toEqual(["kitchen", "pool", "wifi"]);
});

test("nobody states it for another's, nor takes an entry over", async () => {
  const before = await amenities();
  const upsert = await rival.from("property_amenities").upsert({ property_id, amenity: "wifi" });
  expect(upsert.error?.code).toBe("42501");
  const update = await rival
    .from("property_amenities")
    .update({ amenity: "gym" })
    .eq("property_id", property_id)
    .select();
  expect([update.error, update.data]).toEqual([null, []]);
  const own = (await aProperty(stack, {})).id;
  const gift = await host.from("property_amenities").update({ property_id: own }).eq("property_id", property_id);
  expect(gift.error?.code).toBe("42501");
  expect(await amenities()).toEqual(before);
});
