import { networkInterfaces } from "node:os";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { requestWithHeaders } from "../request_with_headers.ts";
import { studioOf, type TestStudio } from "./studio_of.ts";

describe("Studio has all rights, so", () => {
  let it: TestStudio;
  beforeAll(async () => {
    it = await studioOf("create table kept (id int primary key);");
  });
  afterAll(() => it.close());

  test.each([
    ["a foreign host name (DNS rebinding)", { host: "rebound.test" }],
    ["a form of another site", { origin: "https://evil.test" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["a sandboxed frame or a file", { origin: "null" }],
    [
      "a browser that says the request is cross-site",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    ],
    ["a form post of another site without an origin", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" }],
  ])("%s is refused", async (_who, headers) => {
    const form = {
      method: "POST",
      body: "query=drop table kept",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    };
    expect((await requestWithHeaders(`${it.studio.url}/sql`, form)).status).toBe(403);
    expect(await it.sql`select count(*)::int as count from kept`).toEqual([{ count: 0 }]);
  });

  test("a foreign host name can't read either", async () => {
    expect(
      await requestWithHeaders(`${it.studio.url}/project`, { method: "GET", headers: { host: "rebound.test" } }),
    ).toMatchObject({ status: 403 });
  });

  test.each(["127.0.0.1", "localhost", "[::1]"])("%s is this machine", async (name) => {
    const headers = { host: `${name}:${it.studio.port}` };
    expect((await requestWithHeaders(it.studio.url, { method: "GET", headers })).status).toBe(200);
  });

  test("it listens on the loopback address alone", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => one.family === "IPv4" && !one.internal);
    for (const { address } of others) {
      await expect(
        requestWithHeaders(`http://${address}:${it.studio.port}/`, { method: "GET", headers: {} }),
      ).rejects.toThrow(/ECONNREFUSED/);
    }
  });

  test.each(["/", "/sql", "/project", "/table/public/kept", "/nowhere"])(
    "%s loads nothing from elsewhere, runs no script and can't be framed",
    async (address) => {
      const response = await fetch(it.studio.url + address);
      expect(response.headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(await response.text()).not.toMatch(/<script|<link|<img|(?:src|href)="https?:/);
    },
  );
});
