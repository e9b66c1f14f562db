import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { expect, test, vi } from "vitest";

import { bindToParent } from "../../../scripts/stack/functions/bind_to_parent.ts";
import { isRunning } from "./is_running.ts";

const runtime = path.resolve(import.meta.dirname, "../../../scripts/stack/functions/create_function_runtime.ts");

const parent = `
  import { createFunctionRuntime } from ${JSON.stringify(runtime)};
  const entrypoint = process.argv[1];
  const functions = [{ name: "f", enabled: true, verifyJwt: false, entrypoint, importMap: undefined }];
  const runtime = await createFunctionRuntime({ config: { workdir: process.cwd(), functions }, environment: {}, log: () => {} });
  console.log(await (await runtime.fetch(new Request("http://127.0.0.1/functions/v1/f"))).text());
  setInterval(() => {}, 1000);`;

/** Serves the function from a process of its own, ends that, and tells whether the function ended too. */
async function endsWithParent(code: string, signal: NodeJS.Signals): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "function-parent-"));
  const entrypoint = path.join(folder, "index.ts");
  writeFileSync(entrypoint, code);
  const child = spawn(process.execPath, ["--input-type=module", "-e", parent, "--", entrypoint], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const pid = Number(line);
  const isStarted = isRunning(pid);
  child.kill(signal);
  await vi.waitUntil(() => !isRunning(pid), { timeout: 25_000 });
  rmSync(folder, { recursive: true, force: true });
  return isStarted;
}

test.each(["SIGKILL", "SIGTERM"] as const)("a function's process ends when its parent gets %s", async (signal) => {
  expect(await endsWithParent("Deno.serve(() => new Response(String(Deno.pid)));", signal)).toBe(true);
});

test.skipIf(bindToParent().length === 0)("even one that is busy without end", async () => {
  const code = "Deno.serve(() => { setTimeout(() => { for (;;) {} }, 20); return new Response(String(Deno.pid)); });";
  expect(await endsWithParent(code, "SIGKILL")).toBe(true);
});
