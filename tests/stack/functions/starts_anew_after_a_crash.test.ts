import { afterEach, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";
import { isRunning } from "./is_running.ts";

let project: FunctionProject | undefined;
afterEach(() => project?.close());

test("the request after a crash starts the function anew", async () => {
  project = await functionProject({
    "crash/index.ts": `Deno.serve((request) => request.method === "DELETE" ? Deno.exit(1) : new Response(String(Deno.pid)));`,
  });
  const first = await (await project.call("crash")).text();
  expect((await project.call("crash", { method: "DELETE" })).status).toBe(500);
  const second = await (await project.call("crash")).text();
  expect(second).toMatch(/^\d+$/);
  expect(second).not.toBe(first);
});

test("a function that failed to start works once its file is mended", async () => {
  project = await functionProject({
    "broken/index.ts": `import "./missing.ts"; Deno.serve(() => new Response("well"));`,
  });
  expect((await project.call("broken")).status).toBe(503);
  project.write("broken/missing.ts", "export {};");
  expect(await (await project.call("broken")).text()).toBe("well");
});

test("20 first requests at once start one process", async () => {
  project = await functionProject({ "one/index.ts": `Deno.serve(() => new Response(String(Deno.pid)));` });
  const { call } = project;
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await call("one")).text()));
  expect(new Set(answers).size).toBe(1);
  expect(project.lines.filter((line) => line.includes("ready"))).toHaveLength(1);
});

test("20 first requests at once share one failure", async () => {
  project = await functionProject({ "one/index.ts": `throw new Error("broken");` });
  const { call } = project;
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await call("one")).status));
  expect(new Set(answers)).toEqual(new Set([503]));
  expect(project.lines.filter((line) => line.includes("failed to start"))).toHaveLength(1);
});

test("an idle process is stopped, and started again when called", async () => {
  project = await functionProject(
    { "one/index.ts": `Deno.serve(() => new Response(String(Deno.pid)));` },
    { limits: { idleMs: 50 } },
  );
  const { call } = project;
  const first = await (await call("one")).text();
  await expect.poll(() => isRunning(Number(first)), { timeout: 25_000 }).toBe(false);
  expect(await (await call("one")).text()).not.toBe(first);
});
