import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

const echo = `async (request: Request) => Response.json({
  url: request.url, method: request.method, headers: Object.fromEntries(request.headers),
  body: await request.text(), environment: Deno.env.toObject(), isMain: import.meta.main })`;

describe("edge functions", () => {
  let project: FunctionProject;
  beforeAll(async () => {
    project = await functionProject(
      {
        "served/index.ts": `Deno.serve(${echo});`,
        "served-elsewhere/index.ts": `Deno.serve({ port: 8000, hostname: "0.0.0.0" }, ${echo});`,
        "exported/index.ts": `export default { fetch: ${echo} };`,
        "jsx/index.tsx": `/** @jsx String */ Deno.serve(() => new Response(<p>made by jsx</p>));`,
        "cookies/index.ts": `Deno.serve((request) => {
          if (request.method === "HEAD") return new Response(null, { status: 204 });
          const headers = new Headers({ location: "/there" });
          headers.append("set-cookie", "a=1"); headers.append("set-cookie", "b=2");
          return new Response("moved", { status: 302, statusText: "Found here", headers });
        });`,
      },
      { environment: { SUPABASE_URL: "http://127.0.0.1:54321", TOKEN: "x y" } },
    );
  });
  afterAll(() => project.close());

  test.each(["served", "served-elsewhere", "exported"])("%s sees the request as on the platform", async (name) => {
    const response = await project.call(`${name}/deep/path?q=1&q=%20`, {
      method: "POST",
      body: "Grüße",
      headers: { authorization: "Bearer abc", "x-custom": "kept" },
    });
    expect(response.status).toBe(200);
    const seen = await response.json();
    expect(seen.url).toBe(`http://127.0.0.1:54321/${name}/deep/path?q=1&q=%20`);
    expect(seen.method).toBe("POST");
    expect(seen.body).toBe("Grüße");
    expect(seen.isMain).toBe(true);
    expect(seen.headers).toMatchObject({
      authorization: "Bearer abc",
      "x-custom": "kept",
      "x-forwarded-proto": "http",
    });
    expect(seen.headers).not.toHaveProperty("x-stack-token");
    expect(seen.environment).toEqual({
      SUPABASE_URL: "http://127.0.0.1:54321",
      TOKEN: "x y",
      SUPABASE_FUNCTION_SLUG: name,
      TZ: "UTC",
    });
  });

  test("JSX is compiled", async () => {
    expect(await (await project.call("jsx")).text()).toBe("p");
  });

  test("status, several cookies and empty answers arrive as they were sent", async () => {
    const moved = await project.call("cookies");
    expect(moved.status).toBe(302);
    expect(moved.headers.get("location")).toBe("/there");
    expect(moved.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const head = await project.call("cookies", { method: "HEAD" });
    expect([head.status, head.body]).toEqual([204, null]);
  });

  test.each(["", "nobody", "nobody/served"])("%j is no function", async (name) => {
    const response = await project.call(name);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: "NOT_FOUND", message: "Requested function was not found" });
  });

  test("a WebSocket upgrade is refused in words", async () => {
    const response = await project.call("served", { headers: { upgrade: "websocket" } });
    expect(response.status).toBe(501);
  });

  test("a warm call costs a few milliseconds", async () => {
    await project.call("served");
    const times: number[] = [];
    for (let count = 0; count < 50; count += 1) {
      const startedAt = performance.now();
      await (await project.call("served")).text();
      times.push(performance.now() - startedAt);
    }
    // Not the mean: what else runs on the machine is no matter of ours.
    expect(times.toSorted((one, other) => one - other)[10]).toBeLessThan(20);
  });
});
