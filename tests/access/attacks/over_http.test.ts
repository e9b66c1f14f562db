import { request } from "node:http";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import { aHost } from "../../support/builders/a_host.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import { startTestStack } from "../../support/stack.ts";
import type { TestStack } from "../../support/stack.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let stack: TestStack;
let host: string;
let other: string;
let stranger: string;
let mine: string;
let theirs: string;
let draft: string;
beforeAll(async () => {
  stack = await startTestStack();
  host = (await aHost(stack)).id;
  other = (await aHost(stack)).id;
  stranger = (await aPerson(stack)).id;
  mine = (await aProperty(stack, { host_id: host })).id;
  theirs = (await aProperty(stack, { host_id: other })).id;
  draft = (await aProperty(stack, { host_id: other, status: "draft" })).id;
  const { error } = await signedInClient(stack.status, other)
    .storage.from("property-photos")
    .upload(`${theirs}/3.png`, PNG, { contentType: "image/png" });
  if (error !== null) throw error;
}, 60_000);
afterAll(() => stack.stop());

/** Sends a request whose path nobody tidies up. */
function send(
  personId: string | null,
  method: string,
  path: string,
  body?: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const now = Math.floor(Date.now() / 1000);
  const token =
    personId === null
      ? stack.status.anon_key
      : signJwt(
          { sub: personId, role: "authenticated", aud: "authenticated", iat: now, exp: now + 600 },
          stack.status.jwt_secret,
        );
  const { hostname, port } = new URL(stack.status.api_url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        method,
        path,
        headers: {
          apikey: stack.status.anon_key,
          authorization: `Bearer ${token}`,
          "content-type": typeof body === "string" ? "application/json" : "image/png",
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const objects = async (): Promise<string[]> =>
  (await stack.sql<{ name: string }[]>`select name from storage.objects order by name`).map(({ name }) => name);

describe("paths in Storage", () => {
  test.each([
    ["the folder of another", () => `${theirs}/2.png`],
    ["dots", () => `${mine}/../${theirs}/2.png`],
    ["encoded dots", () => `${mine}/%2e%2e/${theirs}/2.png`],
    ["encoded dots and slashes", () => `${mine}%2f%2e%2e%2f${theirs}%2f2.png`],
    ["twice encoded dots", () => `${mine}/%252e%252e/${theirs}/2.png`],
    ["backslashes", () => `${mine}%5c..%5c${theirs}%5c2.png`],
    ["a slash before", () => `/${theirs}/2.png`],
    ["capital letters", () => `${theirs.toUpperCase()}/2.png`],
    ["a NUL", () => `${theirs}/2.png%00${mine}/2.png`],
    ["no name", () => `${theirs}/`],
    ["another bucket by dots", () => `../avatars/${other}/2.png`],
  ])("%s: nothing is written outside", async (_, path) => {
    const before = await objects();
    const answer = await send(host, "POST", `/storage/v1/object/property-photos/${path()}`, PNG);
    const added = (await objects()).filter((name) => !before.includes(name));
    expect(answer.status < 500, answer.text).toBe(true);
    for (const name of added) {
      expect(name.startsWith(`${mine}/`), name).toBe(true);
      expect(name).not.toContain("..");
    }
    const read = await send(null, "GET", `/storage/v1/object/public/property-photos/${theirs}/2.png`);
    expect(read.status, read.text.slice(0, 80)).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ["moved from another", "move", () => ({ sourceKey: `${theirs}/3.png`, destinationKey: `${mine}/7.png` })],
    ["copied over another's", "copy", () => ({ sourceKey: `${mine}/3.png`, destinationKey: `${theirs}/7.png` })],
    ["moved by dots", "move", () => ({ sourceKey: `${mine}/../${theirs}/3.png`, destinationKey: `${mine}/7.png` })],
    ["moved to dots", "move", () => ({ sourceKey: `${mine}/5.png`, destinationKey: `${mine}/../${theirs}/7.png` })],
  ])("%s", async (_, verb, keys) => {
    await send(host, "POST", `/storage/v1/object/property-photos/${mine}/5.png`, PNG);
    const answer = await send(
      host,
      "POST",
      `/storage/v1/object/${verb}`,
      JSON.stringify({ bucketId: "property-photos", ...keys() }),
    );
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
    expect(await objects()).toContain(`${theirs}/3.png`);
    expect((await objects()).some((name) => name.includes("7.png"))).toBe(false);
  });

  test("nobody removes, replaces, signs or lists what is another's", async () => {
    const before = await objects();
    const path = `property-photos/${theirs}/3.png`;
    await send(host, "DELETE", `/storage/v1/object/${path}`);
    await send(host, "DELETE", "/storage/v1/object/property-photos", JSON.stringify({ prefixes: [`${theirs}/3.png`] }));
    await send(host, "PUT", `/storage/v1/object/${path}`, PNG);
    await send(host, "POST", `/storage/v1/object/${path}`, PNG, { "x-upsert": "true" });
    expect(await objects()).toEqual(before);
    expect((await send(host, "POST", `/storage/v1/object/upload/sign/${path}`, "{}")).status).toBeGreaterThanOrEqual(
      400,
    );
    for (const person of [null, host]) {
      const list = await send(
        person,
        "POST",
        "/storage/v1/object/list/property-photos",
        JSON.stringify({ prefix: theirs }),
      );
      expect(list.text).not.toContain("3.png");
      const buckets = await send(person, "GET", "/storage/v1/bucket");
      expect(buckets.text).not.toContain("identity");
    }
  });
});

describe("REST", () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["a schema that is not exposed", "/rest/v1/contacts?select=*", { "accept-profile": "private" }],
    ["the queue", "/rest/v1/job?select=*", { "accept-profile": "pgboss" }],
    ["accounts", "/rest/v1/users?select=*", { "accept-profile": "auth" }],
    ["the catalogue", "/rest/v1/pg_roles?select=*", { "accept-profile": "pg_catalog" }],
    ["a private table by name", "/rest/v1/private.contacts?select=*", {}],
    [
      "an address by embedding",
      "/rest/v1/properties?select=id,property_addresses(line1)&property_addresses=not.is.null",
      {},
    ],
    ["accounts by embedding", "/rest/v1/profiles?select=id,users(email)", {}],
    ["contacts by embedding", "/rest/v1/profiles?select=id,contacts(phone)", {}],
    ["secrets by embedding", "/rest/v1/properties?select=id,property_places(secret)", {}],
    ["a draft", "/rest/v1/properties?select=id&status=eq.draft", {}],
    [
      "an address by order",
      "/rest/v1/properties?select=id&order=property_addresses(latitude)&property_addresses.line1=like.*",
      {},
    ],
    ["SQL in a column", "/rest/v1/properties?select=id,(select%20email%20from%20auth.users)", {}],
    ["SQL in an order", "/rest/v1/properties?select=title&order=id;select%201", {}],
    ["SQL in a filter", "/rest/v1/properties?select=title&id=eq.%27%20or%20true--", {}],
    ["a function that is not exposed", "/rest/v1/rpc/set_clock", { "content-profile": "private" }],
    ["a private function by name", "/rest/v1/rpc/private.my_property_ids", {}],
    ["the server's files", "/rest/v1/rpc/pg_read_file?filename=postgresql.conf", {}],
    ["a setting", "/rest/v1/rpc/set_config?setting_name=role&new_value=postgres&is_local=true", {}],
  ])("%s", async (_, path, headers) => {
    for (const person of [null, stranger]) {
      const answer = await send(person, "GET", path, undefined, headers);
      expect(answer.status, answer.text).toBeLessThan(500);
      expect(answer.text).not.toMatch(/Rua do Cano|@example\.com|postgres\b.*rolname|secret"/u);
      expect(answer.text).not.toContain(draft);
    }
  });

  test("what is hidden isn't counted", async () => {
    const [stay] = await stack.sql<[{ from: string; to: string }]>`
      select (private.clock()::date + 20)::text as from, (private.clock()::date + 22)::text as to`;
    const booked = await signedInClient(stack.status, (await aPerson(stack)).id).rpc("request_booking", {
      property_id: theirs,
      check_in: stay.from,
      check_out: stay.to,
      adults: 1,
    });
    expect(booked.error).toBeNull();
    for (const relation of [
      "bookings",
      "notifications",
      "occupancies",
      "booking_events",
      "booking_earnings",
    ] as const) {
      const seen = async (personId: string) => {
        const { count, error } = await signedInClient(stack.status, personId)
          .from(relation)
          .select("*", { count: "exact" });
        return error === null ? count : error.message;
      };
      expect(await seen(other), relation).toBe(1);
      expect(await seen(host), relation).toBe(0);
    }
  });

  test("a row isn't written with more columns than one may", async () => {
    for (const [method, path, body] of [
      ["POST", "/rest/v1/properties", { title: "x", property_type: "house", currency: "EUR", host_id: other }],
      [
        "POST",
        "/rest/v1/properties?columns=title,property_type,currency,status",
        { title: "x", property_type: "house", currency: "EUR", status: "published" },
      ],
      ["PATCH", `/rest/v1/profiles?id=eq.${host}`, { verification_state: "verified" }],
      ["PATCH", `/rest/v1/properties?id=eq.${mine}`, { rating_average: 5 }],
      ["POST", "/rest/v1/notifications", { person_id: other, kind: "x" }],
      ["POST", "/rest/v1/notification_preferences", { person_id: other, kind: "x", by_mail: false }],
      ["POST", "/rest/v1/profiles", { id: host, username: "x_y_z", display_name: "x" }],
      ["DELETE", "/rest/v1/profiles", undefined],
    ] as const) {
      const answer = await send(host, method, path, body === undefined ? undefined : JSON.stringify(body), {
        prefer: "resolution=merge-duplicates",
      });
      expect(answer.status, `${path} ${answer.text}`).toBe(403);
    }
  });
});
