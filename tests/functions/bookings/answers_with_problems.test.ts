import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

let stack: TestStack;
let property: Property;
let guest: Person;

beforeAll(async () => {
  stack = await startTestStack();
  property = await aProperty(stack, { instant_book: true });
  guest = await aPerson(stack);
});
afterAll(() => stack?.stop());

const stay = (changes: object = {}): object => ({
  property_id: property.id,
  ...stayDates(30, 2),
  adults: 2,
  ...changes,
});

describe("a stay that can't be booked", () => {
  test.each<[string, () => object, number, string]>([
    ["no property", () => ({ property_id: undefined }), 400, "RV001"],
    ["a malformed id", () => ({ property_id: "x" }), 400, "RV001"],
    ["an unknown field", () => ({ amount: 1 }), 400, "RV001"],
    ["no adult", () => ({ adults: 0 }), 400, "RV001"],
    ["half a person", () => ({ children: 0.5 }), 400, "RV001"],
    ["a count as text", () => ({ adults: "2" }), 400, "RV001"],
    ["a day that doesn't exist", () => ({ check_in: "2027-02-30" }), 400, "RV001"],
    ["a message that no text can hold", () => ({ message: "a\u0000b" }), 400, "22021"],
    ["check-out before check-in", () => ({ check_out: stayDates(29, 1).check_in }), 422, "RC001"],
    ["a day that is over", () => stayDates(-3, 2), 422, "RC001"],
    ["a day in centuries", () => ({ check_out: "9999-12-31" }), 422, "RC001"],
    ["more people than fit", () => ({ adults: 50 }), 422, "RB004"],
    ["a property that doesn't exist", () => ({ property_id: nobody }), 404, "RP001"],
  ])("%s", async (_, changes, status, code) => {
    expectProblem(await ask(stack, "bookings", { person: guest, body: stay(changes()) }), status, code);
  });

  test("an own property", async () => {
    expectProblem(await ask(stack, "bookings", { person: { id: property.host_id }, body: stay() }), 422, "RB005");
  });

  test("leaves nothing behind", async () => {
    expect(await stack.sql`select id from public.bookings`).toEqual([]);
  });
});

describe("a request that can't be read", () => {
  test.each<[string, string, Parameters<typeof ask>[2], number, string]>([
    ["no JSON", "bookings", { raw: "{" }, 400, "RV001"],
    ["no object", "bookings", { raw: "[]" }, 400, "RV001"],
    ["an id that is none", "bookings/7", {}, 400, "RV001"],
    ["a key with spaces", "bookings", { body: {}, headers: { "idempotency-key": "a b" } }, 400, "RV001"],
    ["an unknown parameter", "bookings?statsu=confirmed", {}, 400, "RV001"],
    ["an unknown status", "bookings?status=slept", {}, 400, "22P02"],
    ["a page of none", "bookings?limit=0", {}, 400, "RV001"],
    ["a reason where none is asked for", `bookings/${nobody}/accept`, { body: { reason: "x" } }, 400, "RV001"],
    ["a path that doesn't exist", `bookings/${nobody}/burn`, { body: {} }, 404, "RV002"],
    ["a method that doesn't exist", `bookings/${nobody}`, { method: "PUT", body: {} }, 404, "RV002"],
  ])("%s", async (_, path, question, status, code) => {
    expectProblem(await ask(stack, path, { person: guest, ...question }), status, code);
  });
});

describe("who is not signed in", () => {
  test.each<[string, Record<string, string>]>([
    ["no token", {}],
    ["a malformed token", { authorization: "Bearer nonsense" }],
    ["a token that somebody else signed", { authorization: `Bearer ${"e30."}${btoa('{"sub":"a"}')}.e30` }],
  ])("%s", async (_, headers) => {
    expectProblem(await ask(stack, "bookings", { headers }), 401, "RI001");
  });

  test("the publishable key is nobody's token", async () => {
    const headers = { authorization: `Bearer ${stack.status.publishable_key}` };
    expectProblem(await ask(stack, "bookings", { headers }), 401, "RI001");
  });
});

test("browsers may ask from anywhere", async () => {
  const preflight = await ask(stack, "bookings", {
    method: "OPTIONS",
    headers: {
      origin: "https://app.example",
      "access-control-request-method": "DELETE",
      "access-control-request-headers": "authorization,apikey,content-type,idempotency-key,x-client-info",
    },
  });
  const refused = await ask(stack, "bookings", { headers: { origin: "https://app.example" } });

  expect(preflight.status).toBeLessThan(300);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
  expect(preflight.headers.get("access-control-allow-headers")).toMatch(/idempotency-key/i);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
});
