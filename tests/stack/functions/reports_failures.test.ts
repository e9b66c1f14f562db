import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

const boot = { status: 503, code: "BOOT_ERROR", message: "Function failed to start (please check logs)" };
const worker = { status: 500, code: "WORKER_ERROR", message: "Function exited due to an error (please check logs)" };
const limit = {
  status: 546,
  code: "WORKER_RESOURCE_LIMIT",
  message: "Function failed due to not having enough compute resources (please check logs)",
};

/** A function that fails, what the caller gets, and what the log must say. */
const failures = {
  "throws-at-import": { code: `throw new Error("no luck");`, answer: boot, line: /no luck/ },
  "syntax-error": { code: `export const = 1;`, answer: boot, line: /index\.ts:1/ },
  "missing-module": {
    code: `import "./nowhere.ts"; Deno.serve(() => new Response());`,
    answer: boot,
    line: /nowhere\.ts/,
  },
  "missing-package": {
    code: `import "npm:left-pad@1"; Deno.serve(() => new Response());`,
    answer: boot,
    line: /no package left-pad in node_modules. Run: npm install left-pad@1/,
  },
  "exits-at-import": { code: `Deno.exit(3);`, answer: boot, line: /exited with code 3/ },
  "serves-nothing": { code: `export const x = 1;`, answer: boot, line: /neither calls Deno.serve\(\) nor exports/ },
  "never-starts": {
    code: `setInterval(() => {}, 50); await new Promise(() => {});`,
    answer: boot,
    line: /not listening after 3000 ms/,
  },
  "busy-at-import": { code: `for (;;) {}`, answer: boot, line: /not listening after 3000 ms/ },
  "exits-in-handler": { code: `Deno.serve(() => Deno.exit(7));`, answer: worker, line: /process exited with code 7/ },
  "rejects-unhandled": {
    code: `Deno.serve(() => { Promise.reject(new Error("unseen")); return new Promise(() => {}); });`,
    answer: worker,
    line: /unseen/,
  },
  "busy-in-handler": { code: `Deno.serve(() => { for (;;) {} });`, answer: limit, line: /busy for more than/ },
  "out-of-memory": {
    code: `Deno.serve(() => { const all = []; for (;;) all.push(new Array(2e6).fill(all.length)); });`,
    answer: limit,
    line: /out of memory/,
  },
} as const;

describe("a function's failure", () => {
  let project: FunctionProject;
  beforeAll(async () => {
    const files = Object.entries(failures).map(([name, { code }]) => [`${name}/index.ts`, code]);
    project = await functionProject(
      {
        ...Object.fromEntries(files),
        "throws/index.ts": `Deno.serve(() => { throw new Error("in the handler"); });`,
        "catches/index.ts": `Deno.serve({ onError: () => new Response("own", { status: 503 }) }, () => { throw new Error("x"); });`,
        "silent/index.ts": `Deno.serve((request) => new URL(request.url).search === "?ok" ? new Response("ok") : new Promise(() => {}));`,
      },
      { limits: { bootMs: 3000, busyMs: 2000, responseMs: 5000, memoryMegabytes: 64 } },
    );
  });
  afterAll(() => project.close());

  test.concurrent.each(Object.entries(failures))("%s", async (name, { answer, line }) => {
    const response = await project.call(name);
    const { status, ...body } = answer;
    expect(response.status).toBe(status);
    expect(response.headers.get("sb-error-code")).toBe(body.code);
    expect(await response.json()).toEqual(body);
    expect(project.lines.filter((one) => one.startsWith(`${name}: `)).join("\n")).toMatch(line);
  });

  test("a handler that throws keeps its process and answers as the platform does", async () => {
    for (let count = 0; count < 2; count += 1) {
      const response = await project.call("throws");
      expect([response.status, response.headers.get("sb-error-code")]).toEqual([500, "EDGE_FUNCTION_ERROR"]);
      expect(await response.text()).toBe("Internal Server Error");
    }
    expect(project.lines.filter((line) => line.startsWith("throws: ready"))).toHaveLength(1);
    expect(project.lines.join("\n")).toContain("in the handler");
  });

  test("a function's own error handler answers", async () => {
    const response = await project.call("catches");
    expect([response.status, await response.text()]).toEqual([503, "own"]);
  });

  test("a function that doesn't answer gets 504, and others go on", async () => {
    const pending = project.call("silent");
    expect(await (await project.call("silent?ok")).text()).toBe("ok");
    const response = await pending;
    expect([response.status, (await response.json()).code]).toEqual([504, "IDLE_TIMEOUT"]);
  });
});
