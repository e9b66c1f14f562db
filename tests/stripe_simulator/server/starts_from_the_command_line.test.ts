import { spawn } from "node:child_process";
import { once } from "node:events";

import { expect, test } from "vitest";

const run = (...flags: string[]) => {
  const child = spawn(process.execPath, ["scripts/stripe_simulator/main.ts", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: once(child, "close").then(([code]: unknown[]) => code) };
};

test("--help tells the flags", async () => {
  const { output, ended } = run("--help");
  expect(await ended).toBe(0);
  for (const flag of ["--port", "--webhook-url", "--webhook-secret", "--state", "--help"])
    expect(output()).toContain(flag);
});

test.each([
  { flags: ["--prot", "1"], says: "Unknown option '--prot'" },
  { flags: ["extra"], says: "Unexpected argument 'extra'" },
  { flags: ["--port", "many"], says: "--port takes a number" },
  { flags: ["--webhook-url", "http://127.0.0.1/"], says: "go together" },
])("$flags is refused", async ({ flags, says }) => {
  const { output, ended } = run(...flags);
  expect(await ended).toBe(2);
  expect(output()).toContain(says);
});

test("it listens, and stops on SIGTERM", async () => {
  const { child, output, ended } = run("--port", "0");
  await once(child.stdout, "data");
  const url = /http:\S+/.exec(output())?.[0] ?? "";
  expect(await (await fetch(`${url}/_control/health`)).json()).toMatchObject({ ok: true });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
