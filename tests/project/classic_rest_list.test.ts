import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { SupabaseClient } from "@supabase/supabase-js";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { ask } from "../functions/support/ask.ts";
import { aHost } from "../support/builders/a_host.ts";
import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { signedInClient } from "../support/signed_in_client.ts";
import type { TestStack } from "../support/stack.ts";
import { startTestStack } from "../support/stack.ts";

// Each row of README's table "The classic REST list" is a test of that name, driven as a client would.
const README = join(import.meta.dirname, "../../README.md");

let stack: TestStack;
let guest: SupabaseClient;
let host: SupabaseClient;
let visitor: SupabaseClient;
const id = { guest: "", host: "", property: "", booking: "", review: "" };
const paymentToMake = z.object({ client_secret: z.string(), publishable_key: z.string() });
const stay = { ...stayDates(30, 3), adults: 2 };

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  id.guest = (await aPerson(stack)).id;
  id.host = (await aHost(stack)).id;
  guest = signedInClient(stack.status, id.guest);
  host = signedInClient(stack.status, id.host);
  visitor = createClient(stack.status.api_url, stack.status.publishable_key, { auth: { persistSession: false } });
  id.property = (await aProperty(stack, { host_id: id.host, instant_book: true })).id;
});
afterAll(async () => {
  await stack.sql`select private.set_clock(null)`;
  await stack.stop();
});

const rows: Readonly<Record<string, () => Promise<void>>> = {
  async "GET /users"() {
    const { data } = await visitor.from("profiles").select("id, display_name").order("id").limit(50).throwOnError();
    expect(data.map((row) => row.id)).toEqual([id.guest, id.host].sort());
  },
  async "POST /users"() {
    const email = `${randomUUID()}@example.com`;
    const { data, error } = await visitor.auth.signUp({ email, password: "correct horse battery staple" });
    expect(error).toBeNull();
    const { data: profile } = await guest.from("profiles").select("id").eq("id", data.user?.id).single();
    expect(profile).toEqual({ id: data.user?.id });
  },
  async "GET /users/{id}"() {
    const { data } = await visitor.from("profiles").select().eq("id", id.host).single().throwOnError();
    expect(data).toMatchObject({ id: id.host, display_name: "Hilda" });
    expect(Object.keys(data)).not.toContain("email");
  },
  async "PUT /users/{id}"() {
    const change = { bio: "Likes rivers." };
    const { data } = await guest.from("profiles").update(change).eq("id", id.guest).select("bio").throwOnError();
    expect(data).toEqual([change]);
    const { data: others } = await guest.from("profiles").update(change).eq("id", id.host).select("bio").throwOnError();
    expect(others).toEqual([]);
  },
  async "DELETE /users/{id}"() {
    const leaving = await aPerson(stack);
    const { data } = await signedInClient(stack.status, leaving.id).rpc("request_erasure").throwOnError();
    expect(data).toMatchObject({ status: "planned" });
    // The operator needs no fourteen days for an account that has done nothing.
    const operator = createClient(stack.status.api_url, stack.status.secret_key, { auth: { persistSession: false } });
    const { error } = await operator.auth.admin.deleteUser((await aPerson(stack)).id);
    expect(error).toBeNull();
  },

  async "GET /properties"() {
    const { data } = await visitor.from("properties").select("id, title, base_price").order("id").throwOnError();
    expect(data).toEqual([{ id: id.property, title: "House by the aqueduct", base_price: 10000 }]);
  },
  async "POST /properties"() {
    const draft = { host_id: id.host, title: "Hut", property_type: "cabin", currency: "EUR" };
    const { data, status } = await host.from("properties").insert(draft).select().single().throwOnError();
    expect([status, data.status, data.host_id]).toEqual([201, "draft", id.host]);
    const { error } = await guest.from("properties").insert(draft);
    expect(error?.code).toBe("42501");
  },
  async "GET /properties/{id}"() {
    const { data } = await visitor.from("properties").select().eq("id", id.property).single().throwOnError();
    expect(data).toMatchObject({ id: id.property, host_id: id.host, status: "published" });
  },
  async "PUT /properties/{id}"() {
    const change = { title: "House by the river" };
    const mine = await host.from("properties").update(change).eq("id", id.property).select("title").throwOnError();
    const theirs = await guest.from("properties").update(change).eq("id", id.property).select("title").throwOnError();
    expect([mine.data, theirs.data]).toEqual([[change], []]);
  },
  async "DELETE /properties/{id}"() {
    const draft = await aProperty(stack, { host_id: id.host, status: "draft" });
    const { data } = await host.from("properties").delete().eq("id", draft.id).select("id").throwOnError();
    expect(data).toEqual([{ id: draft.id }]);
    const old = await aProperty(stack, { host_id: id.host });
    const { data: removed } = await host.rpc("remove_property", { property_id: old.id }).single().throwOnError();
    expect(removed).toMatchObject({ id: old.id, status: "removed" });
  },

  async "POST /bookings"() {
    const body = { property_id: id.property, ...stay };
    const headers = { "idempotency-key": randomUUID() };
    const answer = await ask(stack, "bookings", { person: { id: id.guest }, body, headers });
    expect([answer.status, answer.body["booking"].status]).toEqual([201, "awaiting_payment"]);
    id.booking = answer.body["booking"].id;
    const { error } = await guest.rpc("request_booking", body);
    expect(error?.code).toBe("RB001");
  },
  async "POST /payments"() {
    const body = { booking_id: id.booking };
    const headers = { "idempotency-key": randomUUID() };
    const { status, body: payment } = await ask(stack, "payments", { person: { id: id.guest }, body, headers });
    expect(status).toBe(201);
    const { client_secret, publishable_key } = paymentToMake.parse(payment);
    await payWithCard(stack.stripeUrl, { client_secret, publishable_key });
    const read = async (): Promise<unknown> =>
      (await guest.from("bookings").select("status").eq("id", id.booking).single()).data?.["status"];
    await expect.poll(read, { timeout: 25_000 }).toBe("confirmed");
  },
  async "GET /bookings"() {
    const { data } = await guest.from("bookings").select("id").throwOnError();
    const { body } = await ask(stack, "bookings", { person: { id: id.host } });
    expect(data).toEqual([{ id: id.booking }]);
    expect(body["bookings"]).toMatchObject([{ id: id.booking }]);
  },
  async "GET /bookings/{id}"() {
    const { data } = await host.from("bookings").select("*, booking_line_items(amount)").eq("id", id.booking).single();
    expect(data).toMatchObject({ id: id.booking, guest_id: id.guest, total_amount: 34_200 });
    const { body } = await ask(stack, `bookings/${id.booking}`, { person: { id: id.guest } });
    expect(body).toMatchObject({ booking: { id: id.booking } });
  },
  async "PUT /bookings/{id}"() {
    const person = { id: id.guest };
    const answer = await ask(stack, `bookings/${id.booking}`, { method: "PATCH", person, body: { adults: 3 } });
    expect([answer.status, answer.body["alteration"].adults]).toEqual([200, 3]);
  },
  async "DELETE /bookings/{id}"() {
    const dates = stayDates(60, 2);
    const { data } = await guest
      .rpc("request_booking", { property_id: id.property, ...dates, adults: 1 })
      .single<{ id: string }>()
      .throwOnError();
    const person = { id: id.guest };
    const answer = await ask(stack, `bookings/${data.id}`, { method: "DELETE", person, body: { reason: "Ill." } });
    expect(answer.body).toMatchObject({ booking: { id: data.id, status: "withdrawn" } });
  },

  async "POST /reviews"() {
    await stack.sql`select private.set_clock(${`${stay.check_out}T18:00:00Z`})`;
    await stack.sql`select private.advance_stays()`;
    const { data } = await guest
      .rpc("submit_review", { booking_id: id.booking, overall: 4, comment: "Quiet." })
      .single<{ id: string }>()
      .throwOnError();
    id.review = data.id;
  },
  async "PUT /reviews/{id}"() {
    const change = { overall: 5, comment: "Quiet and bright." };
    const { data } = await guest.from("reviews").update(change).eq("id", id.review).select("overall, comment");
    expect(data).toEqual([change]);
  },
  async "GET /reviews"() {
    const read = async (): Promise<unknown> => (await visitor.from("reviews").select("id").throwOnError()).data;
    expect(await read()).toEqual([]);
    await host.rpc("submit_review", { booking_id: id.booking, overall: 5, comment: "Welcome again." }).throwOnError();
    expect(await read()).toHaveLength(2);
  },
  async "GET /reviews/{id}"() {
    const { data } = await visitor.from("reviews").select("overall, comment").eq("id", id.review).single();
    expect(data).toEqual({ overall: 5, comment: "Quiet and bright." });
  },
  async "DELETE /reviews/{id}"() {
    const { error } = await guest.from("reviews").delete().eq("id", id.review);
    expect(error?.code).toBe("42501");
    const { data } = await host
      .rpc("report_review", { review_id: id.review, reason: "spam", details: "" })
      .single<{ reason: string }>()
      .throwOnError();
    expect(data.reason).toBe("spam");
  },
};

describe("each row does what README says", () => {
  test.each(Object.entries(rows))("%s", async (_, drive) => drive());
});

test("README's table has these rows and no other", async () => {
  const text = await readFile(README, "utf8");
  const section = /^## The classic REST list\n(?<body>.*?)^## /msu.exec(text)?.groups?.["body"] ?? "";
  const listed = [...section.matchAll(/^\| `(?<row>(?:GET|POST|PUT|DELETE) [^`]+)` \|/gmu)].map(
    (row) => row.groups?.["row"],
  );
  expect(listed.toSorted()).toEqual(Object.keys(rows).toSorted());
});
