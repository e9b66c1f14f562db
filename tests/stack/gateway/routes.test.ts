import { afterAll, beforeAll, expect, test } from "vitest";

import { platformError } from "../../../scripts/stack/functions/platform_error.ts";
import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import type { FunctionConfig, HttpPart } from "../../../scripts/stack/types.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const entry = (name: string, verifyJwt: boolean, enabled = true): FunctionConfig => ({
  name,
  verifyJwt,
  enabled,
  entrypoint: "",
  importMap: undefined,
});

/** Stands in for Deno: echoes, streams, and crashes on demand. */
const runtime: HttpPart = {
  stop: async () => undefined,
  fetch: async (request) => {
    if (!/\/v1\/(?:open|closed)(?:\/|$)/u.test(request.url)) return platformError("NOT_FOUND");
    if (request.url.endsWith("/crash")) throw new Error("the function's process is gone");
    if (request.method === "OPTIONS") return new Response("own preflight");
    if (request.url.endsWith("/upper")) {
      return new Response(
        request.body
          ?.pipeThrough(new TextDecoderStream())
          .pipeThrough(
            new TransformStream<string, string>({ transform: (text, out) => out.enqueue(text.toUpperCase()) }),
          )
          .pipeThrough(new TextEncoderStream()) ?? null,
      );
    }
    return Response.json({ path: new URL(request.url).pathname, method: request.method, body: await request.text() });
  },
};

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    runtime,
    functions: [entry("open", false), entry("closed", true), entry("off", true, false)],
  });
});
afterAll(() => project.close());

const call = (path: string, headers: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
  fetch(`${project.url}${path}`, { ...init, headers });

test("unknown paths are 404 in JSON", async () => {
  for (const path of ["/nowhere", "/rest", "/storage/v1/nowhere", "/functions/v2/open"]) {
    const response = await project.request(path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(response.headers.get("content-type")).toContain("application/json");
    await response.json();
  }
});

test("a preflight is allowed everything it asks for", async () => {
  const headers = {
    origin: "http://app.test",
    "access-control-request-method": "PATCH",
    "access-control-request-headers": "apikey,x-own",
  };
  for (const path of ["/rest/v1/things", "/auth/v1/user", "/storage/v1/object/a/b", "/graphql/v1"]) {
    const response = await call(path, headers, { method: "OPTIONS" });
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toContain("PATCH");
    expect(response.headers.get("access-control-allow-headers")).toBe("apikey,x-own");
  }
});

test("refusals can be read by a browser", async () => {
  const response = await call("/rest/v1/things", { origin: "http://app.test" });
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
});

test("a function without verify_jwt is open, also below its name", async () => {
  const response = await call("/functions/v1/open/a/b?c=1", {}, { method: "POST", body: "hello" });
  expect(await response.json()).toEqual({ path: "/functions/v1/open/a/b", method: "POST", body: "hello" });
});

test("a function with verify_jwt wants a token of this project", async () => {
  const { jwtSecret, anonKey, publishableKey } = project.keys;
  const user = signJwt({ role: "authenticated", exp: Math.floor(Date.now() / 1000) + 60 }, jwtSecret);
  const status = async (bearer?: string): Promise<number> =>
    (await call("/functions/v1/closed", bearer === undefined ? {} : { authorization: `Bearer ${bearer}` })).status;
  expect(await status(user)).toBe(200);
  expect(await status(anonKey)).toBe(200);
  expect(await status()).toBe(401);
  expect(await status("abc")).toBe(401);
  expect(await status(publishableKey)).toBe(401);
  expect(await status(signJwt({ role: "authenticated", exp: 1 }, jwtSecret))).toBe(401);
  expect(await (await call("/functions/v1/closed")).json()).toEqual({
    code: 401,
    message: "Missing authorization header",
  });
});

test("the refusals before a function are those of the platform", async () => {
  const body = async (authorization?: string): Promise<unknown> =>
    (await call("/functions/v1/closed", authorization === undefined ? {} : { authorization })).json();
  expect(await body()).toEqual({ code: 401, message: "Missing authorization header" });
  expect(await body("Bearer abc")).toEqual({ code: 401, message: "Invalid Token or Protected Header formatting" });
  const forged = signJwt({ role: "service_role" }, "another-secret-of-thirty-two-characters");
  expect(await body(`Bearer ${forged}`)).toEqual({ code: 401, message: "Invalid JWT" });
});

test("a function that is not there is 404 to everybody, in the platform's words", async () => {
  const words = { code: "NOT_FOUND", message: "Requested function was not found" };
  const user = signJwt({ role: "authenticated" }, project.keys.jwtSecret);
  for (const name of ["unnamed", "off", "unnamed/below", "Closed", "cl%6Fsed", "%"]) {
    for (const authorization of ["", "Bearer abc", `Bearer ${user}`]) {
      const headers = authorization === "" ? undefined : { authorization };
      const response = await call(`/functions/v1/${name}`, headers, { method: "POST" });
      expect([name, response.status, await response.json()]).toEqual([name, 404, words]);
    }
  }
});

test("a function answers its own preflight, without a token", async () => {
  const response = await call(
    "/functions/v1/closed",
    { origin: "http://app.test", "access-control-request-method": "POST" },
    { method: "OPTIONS" },
  );
  expect(await response.text()).toBe("own preflight");
});

test("bodies stream both ways", async () => {
  const chunks = ["one ", "two ", "three"];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  const response = await call("/functions/v1/open/upper", {}, { method: "POST", body, ...{ duplex: "half" } });
  expect(await response.text()).toBe("ONE TWO THREE");
});

test("a crash of a part is a 5xx with a line in the log, and the gateway lives", async () => {
  const response = await call("/functions/v1/open/crash");
  expect(response.status).toBe(502);
  expect(project.lines.some((line) => line.includes("the function's process is gone"))).toBe(true);
  expect((await call("/health")).status).toBe(200);
});

test("what is not served says so", async () => {
  const realtime = await call(`/realtime/v1/websocket?apikey=${project.keys.publishableKey}`);
  expect([realtime.status, await realtime.json()]).toMatchObject([501, { error_code: "not_implemented" }]);
  const graphql = await project.request("/graphql/v1", { method: "POST", body: "{}" });
  expect([graphql.status, await graphql.json()]).toMatchObject([501, { errors: [{ message: expect.any(String) }] }]);
});
