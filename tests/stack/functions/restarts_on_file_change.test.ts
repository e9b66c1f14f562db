import { afterEach, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

let project: FunctionProject | undefined;
afterEach(() => project?.close());

const text = async (response: Promise<Response>): Promise<string> => (await response).text();

test("the very next request sees a change of the entry point, an import, and the import map", async () => {
  project = await functionProject({
    "greet/index.ts": `import { word } from "../_shared/word.ts"; import { end } from "end"; Deno.serve(() => new Response("hello " + word + end));`,
    "greet/deno.json": `{ // comments are allowed\n "imports": { "end": "../_shared/dot.ts", }, }`,
    "_shared/word.ts": `export { word } from "./deep.ts";`,
    "_shared/deep.ts": `export const word = "one";`,
    "_shared/dot.ts": `export const end = ".";`,
    "_shared/mark.ts": `export const end = "!";`,
  });
  expect(await text(project.call("greet"))).toBe("hello one.");
  project.write("_shared/deep.ts", `export const word = "two";`);
  expect(await text(project.call("greet"))).toBe("hello two.");
  project.write(
    "greet/index.ts",
    `import { word } from "../_shared/word.ts"; import { end } from "end"; Deno.serve(() => new Response("bye " + word + end));`,
  );
  expect(await text(project.call("greet"))).toBe("bye two.");
  project.write("greet/deno.json", `{ "imports": { "end": "../_shared/mark.ts" } }`);
  expect(await text(project.call("greet"))).toBe("bye two!");
  expect(await text(project.call("greet"))).toBe("bye two!");
  expect(project.lines.filter((line) => line.includes("source changed"))).toHaveLength(3);
});

test("a request under way is finished by the process that took it", async () => {
  project = await functionProject({
    "slow/index.ts": `let go = () => {}; const told = new Promise<void>((resolve) => { go = resolve; });
      Deno.serve(async (request) => { if (request.method === "PUT") { setTimeout(go, 300); return new Response("old"); } await told; return new Response("old"); });`,
  });
  await project.call("slow", { method: "PUT" });
  const pending = text(project.call("slow"));
  project.write("slow/index.ts", `Deno.serve(() => new Response("new"));`);
  expect(await text(project.call("slow"))).toBe("new");
  expect(await pending).toBe("old");
});

test("background work of a replaced process is finished", async () => {
  project = await functionProject({
    "work/index.ts": `
      Deno.serve(() => {
        EdgeRuntime.waitUntil(new Promise<void>((resolve) => setTimeout(() => { console.log("background done"); resolve(); }, 400)));
        return new Response("accepted");
      });
      addEventListener("beforeunload", () => console.log("unloaded"));`,
  });
  expect(await text(project.call("work"))).toBe("accepted");
  project.write("work/index.ts", `Deno.serve(() => new Response("new"));`);
  expect(await text(project.call("work"))).toBe("new");
  const { lines } = project;
  await expect
    .poll(() => lines.filter((line) => /background done|unloaded/.test(line)), { timeout: 25_000 })
    .toHaveLength(2);
});

test("a stream under way is neither cut by a change nor by idleness", async () => {
  project = await functionProject(
    {
      "events/index.ts": `addEventListener("beforeunload", () => console.log("unloaded"));
        Deno.serve(() => new Response(new ReadableStream({ async start(controller) {
          const text = new TextEncoder();
          controller.enqueue(text.encode("first "));
          await new Promise((next) => setTimeout(next, 600));
          controller.enqueue(text.encode("last"));
          controller.close();
        } })));`,
    },
    { limits: { idleMs: 50 } },
  );
  const idle = await project.call("events");
  expect(await idle.text()).toBe("first last");
  const changed = await project.call("events");
  project.write("events/index.ts", `Deno.serve(() => new Response("new"));`);
  expect(await text(project.call("events"))).toBe("new");
  expect(await changed.text()).toBe("first last");
  const { lines } = project;
  await expect.poll(() => lines.filter((line) => line.includes("unloaded")).length, { timeout: 25_000 }).toBe(1);
});
