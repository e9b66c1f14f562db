import { afterAll, beforeAll, expect, test } from "vitest";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    sql: "create function who() returns text language sql stable as 'select current_user::text'",
  });
});
afterAll(() => project.close());

const ask = async (headers: Readonly<Record<string, string>>, query = ""): Promise<readonly [number, unknown]> => {
  const response = await fetch(`${project.url}/rest/v1/rpc/who${query}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });
  return [response.status, await response.json()];
};
const token = (claims: object, secret = project.keys.jwtSecret): string =>
  signJwt({ exp: Math.floor(Date.now() / 1000) + 60, ...claims }, secret);

test("each kind of key stands for its role, in header or address", async () => {
  const { publishableKey, secretKey, anonKey, serviceRoleKey } = project.keys;
  expect(await ask({ apikey: publishableKey })).toEqual([200, "anon"]);
  expect(await ask({ apikey: secretKey })).toEqual([200, "service_role"]);
  expect(await ask({ apikey: anonKey })).toEqual([200, "anon"]);
  expect(await ask({ apikey: serviceRoleKey })).toEqual([200, "service_role"]);
  expect(await ask({ apikey: secretKey, authorization: `Bearer ${secretKey}` })).toEqual([200, "service_role"]);
  expect(await ask({ apikey: anonKey, authorization: `Bearer ${serviceRoleKey}` })).toEqual([200, "service_role"]);
});

test("a key in the address is enough", async () => {
  const response = await fetch(`${project.url}/rest/v1/rpc/who?apikey=${project.keys.publishableKey}`, {
    method: "POST",
  });
  expect([response.status, await response.json()]).toEqual([200, "anon"]);
});

test("a user's token speaks for the user, whatever key goes with it", async () => {
  const user = token({ sub: "00000000-0000-4000-8000-000000000001", role: "authenticated" });
  expect(await ask({ apikey: project.keys.publishableKey, authorization: `Bearer ${user}` })).toEqual([
    200,
    "authenticated",
  ]);
  expect(await ask({ apikey: project.keys.secretKey, authorization: `Bearer ${user}` })).toEqual([
    200,
    "authenticated",
  ]);
});

test("no key, and a wrong one, are 401", async () => {
  expect(await ask({})).toEqual([
    401,
    { message: "No API key found in request", hint: "No `apikey` request header or url param was found." },
  ]);
  expect(await ask({ apikey: "sb_publishable_wrong" })).toMatchObject([401, { message: "Invalid API key" }]);
  expect(await ask({ apikey: token({ role: "anon" }, "another-secret-of-thirty-two-characters") })).toMatchObject([
    401,
    { message: "Invalid API key" },
  ]);
});

test("a token without role, or of a user, is no key", async () => {
  expect(await ask({ apikey: token({ role: "authenticated" }) })).toMatchObject([401, { message: "Invalid API key" }]);
});

test.each([
  ["abc", "PGRST301", "Expected 3 parts in JWT; got 1"],
  ["a.b", "PGRST301", "Expected 3 parts in JWT; got 2"],
])("bearer %s is refused, not taken for nobody", async (bearer, code, message) => {
  expect(await ask({ apikey: project.keys.publishableKey, authorization: `Bearer ${bearer}` })).toEqual([
    401,
    { code, message, details: null, hint: null },
  ]);
});

test("an expired and a wrongly signed token are refused", async () => {
  const { publishableKey: apikey } = project.keys;
  const old = token({ role: "authenticated", exp: 1 });
  expect(await ask({ apikey, authorization: `Bearer ${old}` })).toMatchObject([
    401,
    { code: "PGRST303", message: "JWT expired" },
  ]);
  const forged = token({ role: "service_role" }, "another-secret-of-thirty-two-characters");
  expect(await ask({ apikey, authorization: `Bearer ${forged}` })).toMatchObject([401, { code: "PGRST301" }]);
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${forged.split(".")[1] ?? ""}.x`;
  expect((await ask({ apikey, authorization: `Bearer ${unsigned}` }))[0]).toBe(401);
});

test("a secret key from a browser is refused", async () => {
  const [status] = await ask({ apikey: project.keys.secretKey, "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" });
  expect(status).toBe(401);
});
