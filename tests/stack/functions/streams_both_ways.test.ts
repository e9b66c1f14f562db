import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

function readerOf({ body }: Response): ReadableStreamDefaultReader<Uint8Array> {
  if (body === null) throw new Error("the response has no body");
  return body.getReader();
}

describe("bodies are streamed", () => {
  let project: FunctionProject;
  beforeAll(async () => {
    project = await functionProject({
      // Answers a second event only when the caller has told that the first one arrived.
      "events/index.ts": `
        let go = () => {};
        const told = new Promise<void>((resolve) => { go = resolve; });
        Deno.serve((request) => {
          if (request.method === "POST") { go(); return new Response(); }
          const text = new TextEncoder();
          return new Response(new ReadableStream({ async start(controller) {
            controller.enqueue(text.encode("data: 1\\n\\n"));
            await told;
            controller.enqueue(text.encode("data: 2\\n\\n"));
            controller.close();
          } }), { headers: { "content-type": "text/event-stream" } });
        });`,
      "upload/index.ts": `Deno.serve(async (request) => {
        let size = 0; let sum = 0;
        for await (const chunk of request.body!) { size += chunk.length; sum = (sum + chunk[0]) % 997; }
        return Response.json({ size, peak: Deno.memoryUsage().rss });
      });`,
      "endless/index.ts": `
        let cancelled = 0;
        Deno.serve((request) => {
          if (request.method === "POST") return Response.json({ cancelled });
          return new Response(new ReadableStream({
            pull(controller) { controller.enqueue(new Uint8Array(1024)); return new Promise((next) => setTimeout(next, 5)); },
            cancel() { cancelled += 1; },
          }));
        });`,
      "slow/index.ts": `
        let begun = 0; let aborted = 0;
        Deno.serve((request) => {
          if (request.method === "POST") return Response.json({ begun, aborted });
          begun += 1;
          request.signal.addEventListener("abort", () => { aborted += 1; });
          return new Promise(() => {});
        });`,
    });
  });
  afterAll(() => project.close());

  test("server-sent events arrive one by one", async () => {
    const response = await project.call("events");
    const reader = readerOf(response);
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("data: 1\n\n");
    await project.call("events", { method: "POST" });
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("data: 2\n\n");
    expect((await reader.read()).done).toBe(true);
  });

  test("an upload of 64 MB passes without being held in memory", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(7);
    let left = 64;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) controller.close();
        else controller.enqueue(chunk);
        left -= 1;
      },
    });
    const before = process.memoryUsage.rss();
    const response = await project.call("upload", { method: "POST", body, duplex: "half" } as RequestInit);
    expect((await response.json()).size).toBe(64 * 1024 * 1024);
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * 1024 * 1024);
  });

  test("a caller that stops reading stops the function's stream", async () => {
    const response = await project.call("endless");
    const reader = readerOf(response);
    await reader.read();
    await reader.cancel();
    await vi.waitFor(async () => {
      expect(await (await project.call("endless", { method: "POST" })).json()).toEqual({ cancelled: 1 });
    });
  });

  test("a caller that leaves before the answer aborts the function's request", async () => {
    const caller = new AbortController();
    const pending = project.call("slow", { signal: caller.signal });
    await vi.waitFor(async () => {
      expect(await (await project.call("slow", { method: "POST" })).json()).toEqual({ begun: 1, aborted: 0 });
    });
    caller.abort();
    expect((await pending).status).toBe(499);
    await vi.waitFor(async () => {
      expect(await (await project.call("slow", { method: "POST" })).json()).toEqual({ begun: 1, aborted: 1 });
    });
  });

  test("an upload that breaks off ends the request, not the function", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new Error("lost"));
      },
    });
    const response = await project.call("upload", { method: "POST", body, duplex: "half" } as RequestInit);
    expect(response.status).toBe(500);
    expect((await project.call("upload", { method: "POST", body: "well" })).status).toBe(200);
    expect(project.lines.filter((line) => line.startsWith("upload: ready"))).toHaveLength(1);
  });
});
