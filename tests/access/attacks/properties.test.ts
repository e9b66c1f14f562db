import type { SupabaseClient } from "@supabase/supabase-js";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { aHost } from "../../support/builders/a_host.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import { startTestStack } from "../../support/stack.ts";
import type { TestStack } from "../../support/stack.ts";

let stack: TestStack;
let clients: Record<"visitor" | "stranger" | "asker" | "host" | "rival", SupabaseClient>;
let property: string;
let host: string;
beforeAll(async () => {
  stack = await startTestStack();
  host = (await aHost(stack)).id;
  property = (await aProperty(stack, { host_id: host })).id;
  await stack.sql`
    insert into public.property_arrivals (property_id, instructions, access_code)
    values (${property}, 'Under the mat.', '4711')`;
  await stack.sql`select private.decide_property(${property}, 'restored', 'Between us.')`;
  const visitor = createClient(stack.status.api_url, stack.status.publishable_key, { auth: { persistSession: false } });
  const asPerson = async (id: Promise<{ id: string }>) => signedInClient(stack.status, (await id).id);
  clients = {
    visitor,
    stranger: await asPerson(aPerson(stack)),
    asker: await asPerson(aPerson(stack)),
    host: signedInClient(stack.status, host),
    rival: await asPerson(aHost(stack)),
  };
  const stay = { property_id: property, ...stayDates(40, 2), adults: 1 };
  await clients.asker.rpc("request_booking", stay).throwOnError();
});
afterAll(() => stack.stop());

describe.each(["visitor", "stranger", "asker", "rival"] as const)("as %s", (name) => {
  test("select=* on a listing has no exact place, and none is found by filtering on it", async () => {
    const { data } = await clients[name].from("properties").select("*").eq("id", property).single().throwOnError();
    expect(JSON.stringify(data)).not.toMatch(/Rua do Cano|4711|38\.5772|7\.9093/u);
  });

  test.each(["property_addresses", "property_arrivals", "property_decisions", "moderation_cases", "co_hosts"])(
    "%s are empty or refused, read alone and embedded",
    async (relation) => {
      const alone = await clients[name].from(relation).select("*");
      expect(alone.data ?? []).toEqual([]);
      const embedded = await clients[name]
        .from("properties")
        .select(`id, ${relation}(*)` as "*")
        .eq("id", property);
      const hidden: unknown[] = embedded.data?.map((row) => row[relation] ?? []) ?? [];
      expect(hidden.flat()).toEqual([]);
    },
  );

  test("an inner join with the exact place finds nothing to count", async () => {
    const found = await clients[name]
      .from("properties")
      .select("id, property_addresses!inner(line1)", { count: "exact", head: true })
      .gt("property_addresses.latitude", 0);
    expect(found.count ?? 0).toBe(0);
  });
});

test("the same questions, asked by the host, are answered", async () => {
  const { data } = await clients.host
    .from("properties")
    .select("property_addresses!inner(line1), property_arrivals(access_code), property_decisions(reason)")
    .eq("id", property)
    .gt("property_addresses.latitude", 0)
    .throwOnError();
  expect(data).toMatchObject([
    {
      property_addresses: { line1: "Rua do Cano 1" },
      property_arrivals: { access_code: "4711" },
      property_decisions: [{ reason: "Between us." }],
    },
  ]);
});

describe("mass assignment by the host", () => {
  test.each<[string, Record<string, unknown>]>([
    ["a status", { status: "published" }],
    ["a date of publication", { published_at: "2020-01-01" }],
    ["a rating", { rating_average: 5, rating_count: 100 }],
    ["a public place", { latitude: 0, longitude: 0 }],
    ["a city", { city: "Paris" }],
    ["a time zone", { time_zone: "UTC" }],
    ["another host", { host_id: "00000000-0000-0000-0000-000000000000" }],
    ["an id", { id: "00000000-0000-0000-0000-000000000000" }],
  ])("%s is refused, also among what may be written", async (_, columns) => {
    const { error } = await clients.host
      .from("properties")
      .update({ title: "Mine", ...columns })
      .eq("id", property);
    expect(error?.code).toBe("42501");
  });

  test("a new listing in the name of somebody else is refused", async () => {
    const listing = { title: "x", property_type: "house", currency: "EUR", host_id: host };
    expect((await clients.rival.from("properties").insert(listing)).error?.code).toBe("42501");
    const upsert = await clients.rival.from("properties").upsert({ ...listing, id: property });
    expect(upsert.error?.code).toBe("42501");
  });

  test("a photo that says of itself that it is ready is refused", async () => {
    const photo = { property_id: property, path: `${property}/x.jpg` };
    for (const claim of [{ state: "ready" }, { variants: [] }, { width: 1 }, { processed_at: "2020-01-01" }]) {
      const { error } = await clients.host.from("property_photos").insert({ ...photo, ...claim });
      expect(error?.code, JSON.stringify(claim)).toBe("42501");
    }
  });
});

describe("commands that name what is another's", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["publish_property", {}, "RI003"],
    ["pause_property", {}, "RI003"],
    ["remove_property", {}, "RI003"],
    ["order_photos", { photo_ids: [] }, "RI003"],
    ["approve_property", {}, "RI003"],
    ["reject_property", { reason: "x" }, "RI003"],
    ["restore_property", { reason: "x" }, "RI003"],
  ])("%s by a rival", async (command, more, code) => {
    const { error } = await clients.rival.rpc(command, { property_id: property, ...more });
    expect(error?.code).toBe(code);
  });

  test("the host approves nothing of one's own either", async () => {
    const { error } = await clients.host.rpc("approve_property", { property_id: property });
    expect(error?.code).toBe("RI003");
  });
});
